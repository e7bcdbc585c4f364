/** Retention and counts without persons on PostgreSQL. */
@NullMarked
package id.temani.postgres.privacy;

import org.jspecify.annotations.NullMarked;
