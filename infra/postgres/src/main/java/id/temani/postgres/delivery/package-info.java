/** The outbox on PostgreSQL. */
@NullMarked
package id.temani.postgres.delivery;

import org.jspecify.annotations.NullMarked;
