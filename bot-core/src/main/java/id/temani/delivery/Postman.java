package id.temani.delivery;

import id.temani.resident.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was committed: at once what this node wrote itself, and what crashes, pauses and other nodes left behind.
 *
 * <p>One lane per conversation keeps the order; lanes run side by side, so that a stuck chat delays nobody else. Nothing
 * is lost, and nothing is sent twice except what may have been in flight when a node died or a platform gave no answer.
 * Thread-safe.
 */
public final class Postman implements AutoCloseable {

    /** From the lease to the start of a send: the lease less the senders' time-out and two seconds for slow clocks. */
    static final Duration START_WITHIN = Outbox.LEASE.minusSeconds(22);

    private static final Duration LONGEST_SEND = Duration.ofSeconds(20);
    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Clock clock;
    private final Executor runners;
    private final int inFlight;
    private final Lanes lanes = new Lanes();
    private final Acceptances acceptances;
    private final Delivery delivery;

    /** Runs of lanes, and one party for {@link #close}. */
    private final Phaser underway = new Phaser(1);

    private final AtomicBoolean recovering = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private volatile boolean closing;

    /**
     * @param runners runs each lane, on a thread that may block; never on the caller's
     * @param soon runs what it is given a few milliseconds later
     * @param inFlight the most sends at the same time on one channel; urgent ones come on top
     */
    public Postman(
            Outbox outbox,
            Collection<? extends ChannelSender> senders,
            Undelivered undelivered,
            Clock clock,
            Executor runners,
            Executor soon,
            int inFlight) {
        this.outbox = outbox;
        this.clock = clock;
        this.runners = runners;
        this.inFlight = inFlight;
        this.acceptances = new Acceptances(outbox, clock, runners, soon, this::lookAgain);
        this.delivery = new Delivery(outbox, senders, inFlight, undelivered, clock, acceptances);
    }

    /**
     * Puts messages into their lanes while the transaction that wrote them still holds its lock; only so do two
     * transactions of one conversation keep their order. Nothing is sent before {@link Bag#send}.
     */
    public Bag reserve(List<Claim> claims) {
        var now = clock.instant();
        var parcels = parcels(claims, now, false);
        lanes.reserve(parcels, now);
        return new Bag(parcels);
    }

    /** Sends messages whose transaction has committed, where nobody else writes to the same conversations. */
    public void dispatch(List<Claim> claims) {
        reserve(claims).send();
    }

    /**
     * Claims what crashes left and what is due again, urgent messages first, and sends it; no more than fits into memory.
     * Called every half second and on wake-ups, by any number of threads; never throws.
     */
    public void recover(Instant now) {
        acceptances.mark();
        lanes.prune(now);
        again.set(true);
        // Whoever asks while another thread looks makes that one look once more.
        while (!closing && again.get() && recovering.compareAndSet(false, true)) {
            again.set(false);
            try {
                look(now);
            } finally {
                recovering.set(false);
            }
        }
    }

    private void look(Instant now) {
        int room = 2 * inFlight - lanes.waiting();
        if (room <= 0) {
            return;
        }
        try {
            start(lanes.recovered(parcels(outbox.claim(now, room), now, true)));
        } catch (RuntimeException e) {
            log.warn("Could not look for unsent messages: {}", e.getClass().getSimpleName());
        }
    }

    /**
     * Lets sends in flight end, for at most 20 s, and gives back what was not begun, so that another node or the next
     * start sends it without waiting for a lease.
     */
    @Override
    public void close() {
        closing = true;
        try {
            underway.awaitAdvanceInterruptibly(underway.arrive(), LONGEST_SEND.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            log.warn("Some sends had no answer when this node stopped; their leases run out by themselves");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        acceptances.mark();
    }

    /** A backlog goes on without waiting for the clock. */
    private void lookAgain() {
        if (!closing) {
            runners.execute(() -> recover(clock.instant()));
        }
    }

    private static List<Parcel> parcels(List<Claim> claims, Instant now, boolean recovered) {
        var startBy = now.plus(START_WITHIN);
        return claims.stream()
                .map(claim -> new Parcel(claim, startBy, recovered))
                .toList();
    }

    private void start(List<ConversationId> ready) {
        ready.forEach(lane -> {
            underway.register();
            runners.execute(() -> run(lane));
        });
    }

    private void run(ConversationId lane) {
        try {
            empty(lane);
        } finally {
            underway.arriveAndDeregister();
        }
    }

    private void empty(ConversationId lane) {
        for (var parcel = lanes.next(lane, clock.instant());
                parcel.isPresent();
                parcel = lanes.next(lane, clock.instant())) {
            var next = acceptances.markLastOf(lane) ? delivered(parcel.get()) : new Next.TurnBack();
            if (!(next instanceof Next.GoOn)) {
                stop(lane, parcel.get().claim(), next);
                return;
            }
        }
    }

    private Next delivered(Parcel parcel) {
        try {
            return closing ? new Next.TurnBack() : delivery.deliver(parcel);
        } catch (RuntimeException e) {
            log.warn("Could not settle a message: {}", e.getClass().getSimpleName());
            return new Next.Leave();
        }
    }

    private void stop(ConversationId lane, Claim claim, Next next) {
        var now = clock.instant();
        // Blocked first: what the database promised us for this lane until now must not overtake this message.
        var rest = new ArrayList<>(lanes.block(lane, now, now.plus(Outbox.LEASE)));
        try {
            switch (next) {
                case Next.GoOn() -> throw new IllegalStateException("A lane that goes on does not stop");
                case Next.Pause(var until) -> outbox.postpone(claim, until);
                case Next.Unknown(var until) -> outbox.unknown(claim, until);
                case Next.TurnBack() -> rest.add(claim.message().id());
                case Next.Leave() -> {
                    // The lease keeps it.
                }
                case Next.Shut() -> outbox.shut(lane, now);
            }
            release(rest);
        } catch (RuntimeException e) {
            log.warn("Could not hand back a lane: {}", e.getClass().getSimpleName());
        }
    }

    private void release(Collection<MessageId> ids) {
        if (!ids.isEmpty()) {
            outbox.release(ids);
        }
    }

    /** What one transaction wrote, on its way to the lanes. Exactly one of its methods is called, once. */
    public final class Bag {

        private final List<Parcel> parcels;

        private Bag(List<Parcel> parcels) {
            this.parcels = parcels;
        }

        /** The transaction committed. */
        public void send() {
            var committed = lanes.commit(parcels);
            start(committed.ready());
            release(committed.turnedBack());
        }

        /** The transaction did not commit. */
        public void discard() {
            start(lanes.discard(parcels));
        }
    }
}
