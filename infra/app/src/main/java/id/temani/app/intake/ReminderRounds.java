package id.temani.app.intake;

import id.temani.desk.Receipt;
import id.temani.desk.RemindingDesk;
import id.temani.handoff.Roster;
import id.temani.reminder.DaySheets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, one transaction each, until nothing is. Several rounds go on at once, on any number of nodes: each
 * takes what no other has locked. A node that dies in the middle has sent nothing that is not kept, and its lock is gone.
 */
public final class ReminderRounds {

    /** A round ends, however much is left, so that a node can stop; the next begins a second later. */
    static final Duration LONGEST = Duration.ofSeconds(10);

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
        while (clock.instant().isBefore(end) && sendOne()) {
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

    private boolean sendOne() {
        var found = new boolean[1];
        turns.run(() -> {
            Optional<Receipt> one = desk.next();
            found[0] = one.isPresent();
            return one.orElse(Receipt.NOTHING);
        });
        return found[0];
    }
}
