package id.temani.whatsapp;

import id.temani.resident.ChannelAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets messages through one after another in each chat, and not too many a second over all. Thread-safe. */
final class Turnstile {

    private static final Duration CROWDED = Duration.ofSeconds(1);

    /** Who waited until the deadline looks at the clock a little later, and is not sent away for that. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final SentGate gate;
    private final Pacer pacer;
    private final Patience patience;
    private final Clock clock;

    Turnstile(SentGate gate, Pacer pacer, Patience patience, Clock clock) {
        this.gate = gate;
        this.pacer = pacer;
        this.patience = patience;
        this.clock = clock;
    }

    SentGate gate() {
        return gate;
    }

    /**
     * Waits until a message may be posted, at most until {@code deadline}.
     *
     * @param unpaced goes through however many there are
     * @param ahead does not wait for the message before it in the chat either
     * @return empty when it may be posted now; else how long to wait before another try
     */
    Optional<Duration> pass(ChannelAddress chat, Instant deadline, boolean unpaced, boolean ahead) {
        if (!ahead) {
            var stillAhead = awaitEarlier(chat, deadline);
            if (stillAhead.isPresent()) {
                return stillAhead;
            }
        }
        if (clock.instant().isAfter(deadline.plus(LATE))) {
            return Optional.of(CROWDED);
        }
        if (unpaced) {
            return Optional.empty();
        }
        var place = pacer.next(clock.instant(), left(deadline));
        if (place.isEmpty()) {
            return Optional.of(CROWDED);
        }
        if (place.get().isPositive()) {
            patience.pause(place.get());
        }
        return Optional.empty();
    }

    private Optional<Duration> awaitEarlier(ChannelAddress chat, Instant deadline) {
        var before = gate.aheadIn(chat, clock.instant());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var left = left(deadline);
        var remaining = before.get().remaining();
        patience.await(before.get().sent(), remaining.compareTo(left) < 0 ? remaining : left);
        return gate.aheadIn(chat, clock.instant()).map(SentGate.Ahead::remaining);
    }

    private Duration left(Instant deadline) {
        var left = Duration.between(clock.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
