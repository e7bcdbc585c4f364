/** Numbers without persons on PostgreSQL; the only place where their table is named. */
@NullMarked
package id.temani.postgres.tally;

import org.jspecify.annotations.NullMarked;
