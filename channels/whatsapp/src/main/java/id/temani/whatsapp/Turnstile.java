package id.temani.whatsapp;

import id.temani.delivery.Claim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets messages through one after another in each chat, and not too many a second over all. Thread-safe. */
final class Turnstile {

    private static final Duration CROWDED = Duration.ofSeconds(1);

    /** Who waited until the deadline looks at the clock a little later, and is not sent away for that. */
    private static final Duration LATE = Duration.ofSeconds(1);

    /** How often a message that waits asks whether another node knows more. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final SentGate gate;
    private final OtherNodes others;
    private final Pacer pacer;
    private final Patience patience;
    private final Clock clock;

    Turnstile(SentGate gate, OtherNodes others, Pacer pacer, Patience patience, Clock clock) {
        this.gate = gate;
        this.others = others;
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
    Optional<Duration> pass(Claim claim, Instant deadline, boolean unpaced, boolean ahead) {
        if (!ahead) {
            var stillAhead = awaitEarlier(claim, deadline);
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

    private Optional<Duration> awaitEarlier(Claim claim, Instant deadline) {
        var ahead = earlierHere(claim, deadline);
        return ahead.isPresent() ? ahead : earlierElsewhere(claim, deadline);
    }

    private Optional<Duration> earlierHere(Claim claim, Instant deadline) {
        var before = gate.aheadIn(claim.to(), clock.instant());
        while (before.isPresent() && left(deadline).isPositive()) {
            patience.await(before.get().passage().sent(), aLook(before.get().remaining(), deadline));
            gate.aheadIn(claim.to(), clock.instant())
                    .filter(others::heardOf)
                    .ifPresent(out -> gate.isOut(out.passage()));
            before = gate.aheadIn(claim.to(), clock.instant());
        }
        return before.map(SentGate.Ahead::remaining);
    }

    private Optional<Duration> earlierElsewhere(Claim claim, Instant deadline) {
        var before = others.sentIn(claim.message().lane(), gate, clock.instant());
        while (before.isPresent() && left(deadline).isPositive()) {
            patience.pause(aLook(before.get(), deadline));
            before = others.sentIn(claim.message().lane(), gate, clock.instant());
        }
        return before;
    }

    private Duration aLook(Duration remaining, Instant deadline) {
        return Stream.of(LOOK, remaining, left(deadline))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private Duration left(Instant deadline) {
        var left = Duration.between(clock.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
