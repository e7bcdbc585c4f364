package id.temani.safety;

import id.temani.resident.ConversationId;
import java.util.Optional;
import java.util.UUID;

/** What danger was spoken of. Rows go with their conversation. */
public interface SafetyEvents {

    void add(SafetyEvent event);

    Optional<SafetyEvent> find(UUID id);

    /** The latest event of a conversation. */
    Optional<SafetyEvent> latest(ConversationId conversation);

    void save(SafetyEvent event);
}
