package id.temani.delivery;

import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.resident.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try to send one message, and what follows from its outcome. */
final class Delivery {

    /** How often the pause after a silence doubles: to eight minutes. */
    private static final int MOST_DOUBLINGS = 4;

    /** Messages for a channel that is switched off wait; somebody may switch it on again. */
    private static final Duration CHANNEL_OFF = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final Map<Channel, Gate> gates = new EnumMap<>(Channel.class);
    private final Holds holds = new Holds();
    private final Undelivered undelivered;
    private final Clock clock;
    private final Acceptances acceptances;

    /** A sender and its free places, so that one slow platform cannot take the other's. */
    private record Gate(ChannelSender sender, Semaphore places) {}

    Delivery(
            Outbox outbox,
            Collection<? extends ChannelSender> senders,
            int inFlight,
            Undelivered undelivered,
            Clock clock,
            Acceptances acceptances) {
        this.outbox = outbox;
        this.undelivered = undelivered;
        this.clock = clock;
        this.acceptances = acceptances;
        senders.forEach(sender -> gates.put(sender.channel(), new Gate(sender, new Semaphore(inFlight))));
    }

    Next deliver(Parcel parcel) {
        var claim = parcel.claim();
        var gate = gates.get(claim.to().channel());
        if (gate == null) {
            return new Next.Pause(clock.instant().plus(CHANNEL_OFF));
        }
        if (claim.unanswered() > 0 && !gate.sender.triesAgain(claim)) {
            tell(() -> undelivered.unknown(claim));
            outbox.giveUp(parcel.id(), clock.instant());
            return new Next.GoOn();
        }
        // Help in danger waits for no place.
        return claim.message().nature() == Nature.URGENT ? through(gate, parcel) : queued(gate, parcel);
    }

    private Next queued(Gate gate, Parcel parcel) {
        try {
            var patience = Duration.between(clock.instant(), parcel.startBy());
            if (!gate.places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Next.TurnBack();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Next.TurnBack();
        }
        try {
            return through(gate, parcel);
        } finally {
            gate.places.release();
        }
    }

    private Next through(Gate gate, Parcel parcel) {
        var now = clock.instant();
        if (now.isAfter(parcel.startBy())) {
            return new Next.TurnBack();
        }
        return holds.on(gate.sender.channel(), now)
                .<Next>map(Next.Pause::new)
                .orElseGet(() -> settle(parcel, sent(gate.sender, parcel.claim())));
    }

    private static DeliveryOutcome sent(ChannelSender sender, Claim claim) {
        try {
            return sender.send(claim);
        } catch (RuntimeException e) {
            log.error("Sender of {} threw {}", sender.channel(), e.getClass().getSimpleName());
            return new DeliveryOutcome.Unknown();
        }
    }

    private Next settle(Parcel parcel, DeliveryOutcome outcome) {
        var claim = parcel.claim();
        return switch (outcome) {
            case DeliveryOutcome.Accepted(var id) -> accepted(parcel, id);
            case DeliveryOutcome.TryAgain(var after, var wholeChannel) -> {
                var until = clock.instant().plus(after);
                if (wholeChannel) {
                    holds.hold(claim.to().channel(), until);
                }
                yield new Next.Pause(until);
            }
            case DeliveryOutcome.Rejected(var reason) -> rejected(claim, reason);
            case DeliveryOutcome.Unknown() -> new Next.Unknown(clock.instant().plus(patience(claim)));
        };
    }

    /** A platform that is silent for long is asked less and less often; help in danger keeps its pace. */
    private static Duration patience(Claim claim) {
        var doublings = claim.message().nature() == Nature.URGENT ? 0 : claim.unanswered() - 1;
        return Outbox.LEASE.multipliedBy(1L << Math.clamp(doublings, 0, MOST_DOUBLINGS));
    }

    private Next accepted(Parcel parcel, ProviderId id) {
        var claim = parcel.claim();
        acceptances.add(new Outbox.Sent(parcel.id(), id), claim.message().lane(), parcel.isRecovered());
        if (claim.unanswered() > 0 && claim.message().nature() == Nature.RELAYED) {
            tell(() -> undelivered.maybeTwice(claim));
        }
        return new Next.GoOn();
    }

    /** Tells first: after a crash in between the platform refuses once more, and somebody is told twice, not never. */
    private Next rejected(Claim claim, Reason reason) {
        log.warn("{} refused a message: {}", claim.to().channel(), reason);
        tell(() -> undelivered.rejected(claim, reason));
        outbox.giveUp(claim.message().id(), clock.instant());
        return reason == Reason.UNREACHABLE ? new Next.Shut() : new Next.GoOn();
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            log.error(
                    "Could not tell of an undelivered message: {}", e.getClass().getSimpleName());
        }
    }
}
