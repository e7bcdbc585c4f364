package id.temani.app.intake;

import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.Undelivered;
import id.temani.desk.ClockDesk;
import id.temani.outage.Outages;
import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the postman's bad news to the desk, each in a transaction of its own. */
public final class TellTheWriter implements Undelivered {

    private static final Logger log = LoggerFactory.getLogger(TellTheWriter.class);

    private final Supplier<ClockDesk> desk;
    private final Supplier<CommittedTurns> turns;
    private final Outages outages;
    private final Clock clock;
    private final LongAdder unknown = new LongAdder();

    /** Suppliers, because the turns need the postman, who needs this. */
    public TellTheWriter(Supplier<ClockDesk> desk, Supplier<CommittedTurns> turns, Outages outages, Clock clock) {
        this.desk = desk;
        this.turns = turns;
        this.outages = outages;
        this.clock = clock;
    }

    @Override
    public void rejected(Claim claim, Reason reason) {
        turns.get().run(() -> {
            if (reason == Reason.MISCONFIGURED) {
                outages.refused(claim.to().channel(), clock.instant());
            }
            return desk.get().undelivered(claim, reason);
        });
    }

    @Override
    public void unknown(Claim claim) {
        unknown.increment();
        log.warn(
                "Nobody knows whether a message on {} arrived; {} since the start",
                claim.to().channel(),
                unknown.sum());
    }

    @Override
    public void maybeTwice(Claim claim) {
        turns.get().run(() -> desk.get().maybeTwice(claim));
    }
}
