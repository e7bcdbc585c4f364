package id.temani.whatsapp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps one sender below its messages per second, with bursts of one second's worth. Thread-safe. */
final class Pacer {

    private static final Duration BURST = Duration.ofSeconds(1);

    private final Duration each;
    private Instant full = Instant.EPOCH;

    Pacer(int messagesPerSecond) {
        this.each = BURST.dividedBy(messagesPerSecond);
    }

    /**
     * Takes the next free place.
     *
     * @return how long to wait for it; empty, and no place is taken, when that is longer than {@code longest}
     */
    synchronized Optional<Duration> next(Instant now, Duration longest) {
        var from = full.isBefore(now) ? now : full;
        var ahead = Duration.between(now, from).plus(each).minus(BURST);
        var wait = ahead.isNegative() ? Duration.ZERO : ahead;
        if (wait.compareTo(longest) > 0) {
            return Optional.empty();
        }
        full = from.plus(each);
        return Optional.of(wait);
    }
}
