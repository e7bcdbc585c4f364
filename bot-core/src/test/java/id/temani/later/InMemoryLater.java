package id.temani.later;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Wake-ups for tests, for one thread; {@link #due} hands them out instead of waking anybody. */
public final class InMemoryLater implements Later {

    private final Map<Scheduled, Instant> all = new LinkedHashMap<>();

    /** One wake-up. */
    public record Scheduled(Wake wake, UUID id) {}

    @Override
    public void at(Wake wake, UUID id, Instant when) {
        all.put(new Scheduled(wake, id), when);
    }

    @Override
    public void cancel(Wake wake, UUID id) {
        all.remove(new Scheduled(wake, id));
    }

    /** When somebody is to be woken next. */
    public Optional<Instant> next() {
        return all.values().stream().min(Instant::compareTo);
    }

    /** Takes out what is due, earliest first. */
    public List<Scheduled> due(Instant now) {
        var due = all.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(all::remove);
        return due;
    }
}
