package id.temani.app.intake;

import id.temani.desk.Receipt;
import id.temani.desk.RemindingDesk;
import id.temani.handoff.Roster;
import id.temani.reminder.DaySheets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, a few in each transaction, until nothing is. Several rounds go on at once, on any number of nodes: each
 * takes what no other has locked. A node that dies in the middle has sent nothing that is not kept, and its lock is gone.
 */
public final class ReminderRounds {

    /** A round ends, however much is left, so that a node can stop; the next begins a second later. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    /** In one transaction: the chats are locked until it commits, so they are few. */
    private static final int AT_ONCE = 10;

    private static final Logger log = LoggerFactory.getLogger(ReminderRounds.class);

    private final RemindingDesk desk;
    private final CommittedTurns turns;
    private final TransactionOperations transaction;
    private final Roster roster;
    private final DaySheets sheets;
    private final Clock clock;

    public ReminderRounds(
            RemindingDesk desk,
            CommittedTurns turns,
            TransactionOperations transaction,
            Roster roster,
            DaySheets sheets,
            Clock clock) {
        this.desk = desk;
        this.turns = turns;
        this.transaction = transaction;
        this.roster = roster;
        this.sheets = sheets;
        this.clock = clock;
    }

    public void run() {
        var end = clock.instant().plus(LONGEST);
        while (Boolean.TRUE.equals(transaction.execute(status -> desk.skipStale()))) {
            // A long night off leaves many; they go in batches.
        }
        while (clock.instant().isBefore(end) && sendSome()) {
            // The next one.
        }
    }

    /** Every agent has a sheet planned for the next morning; those on the simulator, too. */
    public void planDaySheets() {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            roster.reachable(true).forEach(agent -> sheets.plan(agent, now));
            roster.reachable(false).forEach(agent -> sheets.plan(agent, now));
        });
    }

    private boolean sendSome() {
        var found = new AtomicBoolean();
        try {
            turns.run(() -> {
                var some = desk.next(AT_ONCE);
                found.set(some.isPresent());
                return some.orElse(Receipt.NOTHING);
            });
            return found.get();
        } catch (RemindingDesk.Failed failed) {
            log.error("A reminder could not be sent: {}", failed.getMessage());
            transaction.executeWithoutResult(status -> desk.leave(failed));
            return true;
        }
    }
}
