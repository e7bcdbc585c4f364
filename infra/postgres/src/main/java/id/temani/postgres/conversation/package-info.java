/** Conversations, parked messages and erasure on PostgreSQL. */
@NullMarked
package id.temani.postgres.conversation;

import org.jspecify.annotations.NullMarked;
