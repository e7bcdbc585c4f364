/** Limits and wake-ups on Redis, all of which may vanish without loss. */
@NullMarked
package id.temani.redis;

import org.jspecify.annotations.NullMarked;
