package id.temani.relay;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Lines that wait for an answer, at most one per talk and writer. A line is held for a live talk and its agent of the
 * moment: when the talk ends, goes to somebody else or is erased, the line is gone. Every method works in the caller's
 * transaction.
 */
public interface HeldLines {

    /**
     * Keeps a line of a live talk; the one that this writer had held in it goes.
     *
     * @return whether there was one
     */
    boolean hold(HeldLine line);

    /** Reads without a lock; empty when it is gone. */
    Optional<HeldLine> find(UUID id);

    /** The latest that this chat wrote, without a lock. */
    Optional<HeldLine> latestOf(ConversationId writer);

    /** Takes a line away; of several who do so at once, only the first is told yes. */
    boolean remove(UUID id);

    /** Forgets what was held before {@code moment}; for retention. */
    int forgetHeldBefore(Instant moment);
}
