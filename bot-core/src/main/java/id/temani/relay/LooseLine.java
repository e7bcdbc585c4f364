package id.temani.relay;

import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line of an agent of which nobody knows for whom it is, until they say so.
 *
 * @param id names the question, so that an old button never answers a newer one
 * @param writer the agent's chat; the line is sealed under its key
 * @param offered the numbers of the talks that were offered, in the order in which they were shown
 */
public record LooseLine(UUID id, ConversationId writer, Said said, List<Integer> offered, Instant heldAt) {

    /** How long a line waits for its answer; then it is gone. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    public LooseLine {
        offered = List.copyOf(offered);
    }

    boolean isGone(Instant now) {
        return !heldAt.plus(KEPT).isAfter(now);
    }

    @Override
    public String toString() {
        return "LooseLine[redacted]";
    }
}
