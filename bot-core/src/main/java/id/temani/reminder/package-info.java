/** Reminders: what is told at a time, to whom, once, and when it is better not told. */
@NullMarked
package id.temani.reminder;

import org.jspecify.annotations.NullMarked;
