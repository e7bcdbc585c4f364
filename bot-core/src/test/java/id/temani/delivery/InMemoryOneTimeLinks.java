package id.temani.delivery;

import id.temani.resident.ConversationId;
import id.temani.wording.Enclosure;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Links to files, kept in memory. */
public final class InMemoryOneTimeLinks implements OneTimeLinks {

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Enclosure file, Instant madeAt) {}

    @Override
    public Optional<String> make(ConversationId owner, Enclosure file, Instant now) {
        var token = UUID.randomUUID().toString().replace("-", "");
        kept.put(token, new Kept(file, now));
        return Optional.of(token);
    }

    @Override
    public Optional<Enclosure> fetch(String token, Instant now) {
        return Optional.ofNullable(kept.get(token))
                .filter(link -> link.madeAt().isAfter(now.minus(VALID)))
                .filter(link -> kept.remove(token, link))
                .map(Kept::file);
    }

    @Override
    public int forgetExpired(Instant now) {
        var before = kept.size();
        kept.values().removeIf(link -> !link.madeAt().isAfter(now.minus(VALID)));
        return before - kept.size();
    }
}
