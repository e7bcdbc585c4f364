package id.temani.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * How far a platform's queue has been read, and which node reads it. Two nodes reading one queue would take turns at
 * being refused, so only one does. Safe to use from several nodes at once.
 *
 * <p>A queue is named by its platform and account ({@code telegram:<bot id>}), because another account counts anew.
 */
public interface PollOffsets {

    /** How long a claim lasts when it is not renewed; the longest pause in reading after a node died. */
    Duration LEASE = Duration.ofSeconds(20);

    /**
     * Takes the right to read {@code queue}, or renews it, until {@link #LEASE} from {@code now}.
     *
     * @param reader a random id of the running node, new at each start
     * @return false while another reader's claim lasts
     */
    boolean claim(String queue, UUID reader, Instant now);

    /**
     * The offset to ask for next; empty when nothing was stored since {@code moment}. A platform may start counting
     * anew after some quiet days, so an old offset is worse than none.
     */
    OptionalLong load(String queue, Instant moment);

    /**
     * Stores the offset to ask for next, also a lower one than before. Does nothing when {@code reader} does not hold
     * the claim (any more): whoever holds it reads from where it stands, and repeats are caught by their message ids.
     */
    void store(String queue, UUID reader, long offset, Instant now);

    /**
     * Notes that the platform answered, with or without anything new. Ignored when {@code reader} does not hold the claim;
     * {@link #store} says the same.
     */
    void answered(String queue, UUID reader, Instant now);

    /** Lets another reader begin at once. Ignored when {@code reader} does not hold the claim. */
    void release(String queue, UUID reader);
}
