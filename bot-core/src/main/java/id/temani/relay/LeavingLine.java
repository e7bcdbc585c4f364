package id.temani.relay;

import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of an agent with several talks, on its way to the one that was named to them: they can still take it back.
 *
 * @param owner the resident of the talk: whose data it is
 * @param writer the agent's chat
 */
public record LeavingLine(
        UUID id, HandoffId talk, ConversationId owner, ConversationId writer, Said said, Instant leavesAt) {

    /** How long it can be taken back. */
    public static final Duration RECALLABLE = Duration.ofSeconds(8);

    @Override
    public String toString() {
        return "LeavingLine[redacted]";
    }
}
