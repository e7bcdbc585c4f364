package id.temani.conversation;

import id.temani.resident.ChannelAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Parked messages for tests, for one thread. */
public final class InMemoryParkedMessages implements ParkedMessages {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final ToLongFunction<InboundMessage> versionNow;
    private final List<Row> waiting = new ArrayList<>();
    private final Set<String> parkedRefs = new HashSet<>();

    /** @param versionNow where a sender's conversation stands; -1 when there is none */
    public InMemoryParkedMessages(ToLongFunction<InboundMessage> versionNow) {
        this.versionNow = versionNow;
    }

    private static final class Row {
        private Parked parked;
        private Instant dueAt;

        private Row(Parked parked) {
            this.parked = parked;
            this.dueAt = parked.parkedAt();
        }
    }

    @Override
    public boolean park(InboundMessage message, String errorClass, Instant now) {
        if (!parkedRefs.add(message.from().channel() + " " + message.ref())) {
            return false;
        }
        waiting.add(new Row(new Parked(UUID.randomUUID(), message, versionNow.applyAsLong(message), 0, now)));
        return true;
    }

    @Override
    public boolean waitsFrom(ChannelAddress address) {
        return waiting.stream().anyMatch(row -> row.parked.message().from().equals(address));
    }

    @Override
    public List<Parked> due(Instant now, int limit) {
        var due = waiting.stream()
                .filter(row -> !row.dueAt.isAfter(now))
                .sorted(Comparator.comparing(row -> row.parked.parkedAt()))
                .limit(limit)
                .toList();
        due.forEach(row -> {
            var known = row.parked;
            row.parked =
                    new Parked(known.id(), known.message(), known.stoodAt(), known.attempts() + 1, known.parkedAt());
            row.dueAt = now.plus(LEASE);
        });
        return due.stream().map(row -> row.parked).toList();
    }

    @Override
    public void settle(UUID id, Instant now) {
        waiting.removeIf(row -> row.parked.id().equals(id));
    }

    @Override
    public void postpone(UUID id, Instant next, String errorClass) {
        find(id).ifPresent(row -> row.dueAt = next);
    }

    @Override
    public int abandonParkedBefore(Instant moment, Instant now) {
        int before = waiting.size();
        waiting.removeIf(row -> row.parked.parkedAt().isBefore(moment));
        return before - waiting.size();
    }

    @Override
    public int waiting() {
        return waiting.size();
    }

    private Optional<Row> find(UUID id) {
        return waiting.stream().filter(row -> row.parked.id().equals(id)).findFirst();
    }
}
