/** What danger was spoken of, on PostgreSQL. */
@NullMarked
package id.temani.postgres.safety;

import org.jspecify.annotations.NullMarked;
