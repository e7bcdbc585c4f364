package id.temani.relay;

import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Photos that are being fetched, and what was written after them, in order. They go with their talk's erasure. Every
 * method works in the caller's transaction; whoever changes something has locked the talk.
 */
public interface WaitingLines {

    /** Puts a line behind all others of its writer in its talk. */
    void add(WaitingLine line);

    /** Reads without a lock; empty when it is gone. */
    Optional<WaitingLine> find(UUID id);

    /** What this writer sent first of what waits in this talk. */
    Optional<WaitingLine> first(HandoffId talk, ConversationId writer);

    /** The photo could not be fetched once more. */
    void tried(UUID id);

    /** Takes a line away; of several who do so, only the first is told yes. */
    boolean remove(UUID id);

    /** Forgets what was sent before {@code moment}; for retention. */
    int forgetSentBefore(Instant moment);
}
