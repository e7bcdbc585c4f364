package id.temani.whatsapp;

import id.temani.delivery.ProviderId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps leftovers until the node stops, and the oldest go first when there are too many. */
final class InMemoryTwilioLeftovers implements TwilioLeftovers {

    private static final int MOST = 20_000;

    private final Map<ProviderId, Instant> dueBySid = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ProviderId, Instant> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public synchronized void add(ProviderId sid, Instant due) {
        dueBySid.merge(sid, due, (known, other) -> known.isBefore(other) ? known : other);
    }

    @Override
    public synchronized List<ProviderId> due(Instant now, int limit) {
        return dueBySid.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized void postpone(ProviderId sid, Instant until) {
        dueBySid.replace(sid, until);
    }

    @Override
    public synchronized void remove(ProviderId sid) {
        dueBySid.remove(sid);
    }
}
