package id.temani.relay;

import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A line with contact data that waits until its writer says what becomes of it.
 *
 * @param id names the question, so that an old button never answers a newer one
 * @param owner the resident of the talk: whose data it is, whoever wrote it
 * @param writer the chat it was written in
 */
public record HeldLine(
        UUID id, HandoffId talk, ConversationId owner, ConversationId writer, Said said, Instant heldAt) {

    /** How long a line waits for its answer; then it is gone. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    /** What its writer may do with it. */
    public enum Answer {
        /** Passed on with a gap where the contact was. */
        WITHOUT,
        /** Passed on as it is; of a resident's own line only. */
        KEEP,
        CANCEL
    }

    boolean isOfResident() {
        return writer.equals(owner);
    }

    boolean isGone(Instant now) {
        return !heldAt.plus(KEPT).isAfter(now);
    }

    @Override
    public String toString() {
        return "HeldLine[redacted]";
    }
}
