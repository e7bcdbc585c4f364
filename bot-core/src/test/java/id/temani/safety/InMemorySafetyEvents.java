package id.temani.safety;

import id.temani.resident.ConversationId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Safety events for tests, for one thread. */
public final class InMemorySafetyEvents implements SafetyEvents {

    private final Map<UUID, SafetyEvent> all = new LinkedHashMap<>();

    @Override
    public void add(SafetyEvent event) {
        all.put(event.id(), event);
    }

    @Override
    public Optional<SafetyEvent> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<SafetyEvent> latest(ConversationId conversation) {
        return all.values().stream()
                .filter(event -> event.conversation().equals(conversation))
                .max(Comparator.comparing(SafetyEvent::at));
    }

    @Override
    public void save(SafetyEvent event) {
        all.replace(event.id(), event);
    }
}
