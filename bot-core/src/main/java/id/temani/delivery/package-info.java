/** Messages on their way out: the outbox, its lanes, and what became of each sending. */
@NullMarked
package id.temani.delivery;

import org.jspecify.annotations.NullMarked;
