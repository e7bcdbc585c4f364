package id.temani.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** Poll offsets of one test; several readers may share it. */
public final class InMemoryPollOffsets implements PollOffsets {

    private final Map<String, Claimed> claims = new HashMap<>();
    private final Map<String, Stored> offsets = new HashMap<>();

    private record Claimed(UUID reader, Instant until) {}

    private record Stored(long offset, Instant at) {}

    @Override
    public synchronized boolean claim(String queue, UUID reader, Instant now) {
        var held = claims.get(queue);
        if (held != null && !held.reader().equals(reader) && held.until().isAfter(now)) {
            return false;
        }
        claims.put(queue, new Claimed(reader, now.plus(LEASE)));
        return true;
    }

    @Override
    public synchronized OptionalLong load(String queue, Instant moment) {
        var stored = offsets.get(queue);
        return stored == null || stored.at().isBefore(moment) ? OptionalLong.empty() : OptionalLong.of(stored.offset());
    }

    @Override
    public synchronized void store(String queue, UUID reader, long offset, Instant now) {
        var held = claims.get(queue);
        if (held != null && held.reader().equals(reader) && held.until().isAfter(now)) {
            offsets.put(queue, new Stored(offset, now));
        }
    }

    @Override
    public synchronized void answered(String queue, UUID reader, Instant now) {
        // Nobody looks here whether the platform is there.
    }

    @Override
    public synchronized void release(String queue, UUID reader) {
        claims.computeIfPresent(queue, (name, held) -> held.reader().equals(reader) ? null : held);
    }
}
