package id.temani.relay;

import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A photo on its way to the other side of a talk, or words that must not overtake one.
 *
 * @param owner the resident of the talk: whose data it is
 * @param writer the chat it was written in
 * @param said at most one photo
 * @param tries how often the photo could not be fetched
 */
public record WaitingLine(
        UUID id, HandoffId talk, ConversationId owner, ConversationId writer, Said said, int tries, Instant since) {

    /** Nothing waits longer, whatever happened; without trouble it is seconds. */
    public static final Duration KEPT = Duration.ofHours(24);

    public WaitingLine {
        if (said.photos().size() > 1) {
            throw new IllegalArgumentException("Of several photos each waits for itself");
        }
    }

    boolean isOfResident() {
        return writer.equals(owner);
    }

    @Override
    public String toString() {
        return "WaitingLine[redacted]";
    }
}
