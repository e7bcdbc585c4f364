/** Reminders on PostgreSQL. */
@NullMarked
package id.temani.postgres.reminder;

import org.jspecify.annotations.NullMarked;
