/** Wake-ups in the table of db-scheduler. */
@NullMarked
package id.temani.postgres.later;

import org.jspecify.annotations.NullMarked;
