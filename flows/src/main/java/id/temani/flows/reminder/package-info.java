/** Reads when people are reminded. */
@NullMarked
package id.temani.flows.reminder;

import org.jspecify.annotations.NullMarked;
