/** Codes and sessions of browsers in PostgreSQL. */
@NullMarked
package id.temani.postgres.access;

import org.jspecify.annotations.NullMarked;
