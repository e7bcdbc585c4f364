package id.temani.privacy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts for tests, for one thread. */
public final class InMemoryDailyCounts implements DailyCounts {

    private final Map<Entry, Long> counts = new HashMap<>();

    private record Entry(LocalDate day, Counted what) {}

    @Override
    public void add(LocalDate day, Counted what) {
        counts.merge(new Entry(day, what), 1L, Long::sum);
    }

    @Override
    public long on(LocalDate day, Counted what) {
        return counts.getOrDefault(new Entry(day, what), 0L);
    }
}
