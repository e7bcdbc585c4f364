package id.temani.simulator;

import id.temani.resident.ChannelAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The screens of all phones: at most {@value #MOST_PHONES}, then the one that was left alone longest goes; so does any
 * that nobody touched for {@link #IDLE}. Thread-safe.
 */
final class Screens {

    static final int MOST_PHONES = 200;
    static final Duration IDLE = Duration.ofHours(24);

    private final InstantSource machineTime;
    private final Map<ChannelAddress, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Consumer<ChannelAddress>> watchers = new CopyOnWriteArrayList<>();

    /** @param machineTime the machine's own time, which nobody moves */
    Screens(InstantSource machineTime) {
        this.machineTime = machineTime;
    }

    private record Kept(Screen screen, Instant touchedAt) {}

    /** The screen of that phone, dark at first. */
    synchronized Screen at(ChannelAddress phone) {
        forgetIdle();
        var known = kept.get(phone);
        var screen = known == null ? new Screen(() -> tell(phone)) : known.screen();
        kept.put(phone, new Kept(screen, machineTime.instant()));
        if (kept.size() > MOST_PHONES) {
            kept.remove(kept.keySet().iterator().next());
        }
        return screen;
    }

    /** The screen of that phone, if anything ever happened on it. */
    Optional<Screen> find(ChannelAddress phone) {
        synchronized (this) {
            if (!kept.containsKey(phone)) {
                return Optional.empty();
            }
        }
        return Optional.of(at(phone));
    }

    synchronized int size() {
        return kept.size();
    }

    /** Tells {@code watcher} of every change from now on, on the thread that made it: it must not wait for anything. */
    void watch(Consumer<ChannelAddress> watcher) {
        watchers.add(watcher);
    }

    private void tell(ChannelAddress phone) {
        watchers.forEach(watcher -> watcher.accept(phone));
    }

    /** The map is ordered by last use, so the idle ones come first. */
    private void forgetIdle() {
        var limit = machineTime.instant().minus(IDLE);
        kept.values().removeIf(one -> one.touchedAt().isBefore(limit));
    }
}
