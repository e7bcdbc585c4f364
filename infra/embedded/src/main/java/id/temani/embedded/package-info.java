/** A real PostgreSQL and a real Redis as child processes that never outlive us. */
@NullMarked
package id.temani.embedded;

import org.jspecify.annotations.NullMarked;
