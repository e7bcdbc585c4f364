/** The ports of the core on PostgreSQL. */
@NullMarked
package id.temani.postgres;

import org.jspecify.annotations.NullMarked;
