package id.temani.handoff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long it usually takes until a person comes, said honestly: from half to nine tenths of the cases, rounded up, and
 * nothing at all from fewer than twenty.
 */
public record WaitingTime(long fromMinutes, long untilMinutes) {

    static final int FEWEST_SAMPLES = 20;

    static Optional<WaitingTime> of(List<Duration> waits) {
        if (waits.size() < FEWEST_SAMPLES) {
            return Optional.empty();
        }
        var sorted = waits.stream().sorted().toList();
        return Optional.of(new WaitingTime(minutes(sorted, 50), minutes(sorted, 90)));
    }

    private static long minutes(List<Duration> sorted, int percentile) {
        var rank = (sorted.size() * percentile + 99) / 100;
        var seconds = sorted.get(Math.max(rank, 1) - 1).toSeconds();
        return Math.max(1, (seconds + 59) / 60);
    }
}
