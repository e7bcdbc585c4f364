package id.temani.relay;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Loose lines for tests, for one thread. */
public final class InMemoryLooseLines implements LooseLines {

    private final Map<ConversationId, LooseLine> all = new HashMap<>();

    @Override
    public boolean hold(LooseLine line) {
        return all.put(line.writer(), line) != null;
    }

    @Override
    public Optional<LooseLine> of(ConversationId writer) {
        return Optional.ofNullable(all.get(writer));
    }

    @Override
    public boolean remove(UUID id) {
        return all.values().removeIf(line -> line.id().equals(id));
    }

    @Override
    public int forgetHeldBefore(Instant moment) {
        var before = all.size();
        all.values().removeIf(line -> line.heldAt().isBefore(moment));
        return before - all.size();
    }
}
