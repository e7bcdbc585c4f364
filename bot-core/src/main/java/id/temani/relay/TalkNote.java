package id.temani.relay;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.UUID;

/**
 * What an agent wrote down for themselves about a live talk. It is never relayed and goes when the talk ends or changes
 * hands; the resident, whose data it is, can read it with DATA.
 *
 * @param owner the resident
 */
public record TalkNote(UUID id, HandoffId talk, ConversationId owner, AgentId by, String text, Instant writtenAt) {

    /** In characters; more would be a file. */
    public static final int LONGEST = 300;

    /** Of one talk. */
    public static final int MOST = 10;

    @Override
    public String toString() {
        return "TalkNote[redacted]";
    }
}
