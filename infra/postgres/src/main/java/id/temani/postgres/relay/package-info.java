/** Lines of agents on their way to one of several talks. */
@NullMarked
package id.temani.postgres.relay;

import org.jspecify.annotations.NullMarked;
