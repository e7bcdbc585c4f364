/** The one time of all nodes: the database's, plus an offset kept in it. */
@NullMarked
package id.temani.postgres.clock;

import org.jspecify.annotations.NullMarked;
