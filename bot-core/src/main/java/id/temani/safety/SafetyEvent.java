package id.temani.safety;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.UUID;

/**
 * That danger was spoken of, and what we did. Never the words.
 *
 * @param alarmed whether people were alerted
 */
public record SafetyEvent(UUID id, ConversationId conversation, Danger danger, Instant at, boolean alarmed) {

    public SafetyEvent alarm() {
        return new SafetyEvent(id, conversation, danger, at, true);
    }
}
