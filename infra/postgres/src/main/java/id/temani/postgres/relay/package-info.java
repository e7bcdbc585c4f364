/** Lines on their way between a resident and an agent that are held, asked about, or can be taken back. */
@NullMarked
package id.temani.postgres.relay;

import org.jspecify.annotations.NullMarked;
