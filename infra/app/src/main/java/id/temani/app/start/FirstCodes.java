package id.temani.app.start;

import id.temani.handoff.InvitationCode;
import id.temani.handoff.InvitationCode.Kind;
import id.temani.handoff.Invitations;
import id.temani.handoff.Roster;
import id.temani.unit.Unit;
import id.temani.unit.Units;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Codes for the first people of a new database: one coordinator of the first unit and three agents, of each unit in turn,
 * so that somebody from elsewhere can be asked for.
 */
public final class FirstCodes {

    private static final int AGENTS = 3;

    private final Invitations invitations;
    private final Roster roster;
    private final Units units;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public FirstCodes(
            Invitations invitations, Roster roster, Units units, TransactionOperations transaction, Clock clock) {
        this.invitations = invitations;
        this.roster = roster;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether somebody can invite from within a chat already, so that no codes need to be printed. */
    public boolean areTaken() {
        return Boolean.TRUE.equals(transaction.execute(status -> roster.hasCoordinator()));
    }

    /**
     * Makes fresh codes and says them, in lines for a terminal. To be printed to standard output and never logged: a code
     * opens the door to whoever reads it.
     */
    public List<String> make() {
        var all = units.all().stream().filter(Unit::active).toList();
        var made = new ArrayList<Made>();
        made.add(new Made(InvitationCode.fresh(Kind.COORDINATOR, random), all.getFirst()));
        // The first agent is of the second unit: whoever tries the first choices asks for somebody from elsewhere.
        for (int i = 1; i <= AGENTS; i++) {
            made.add(new Made(InvitationCode.fresh(Kind.AGENT, random), all.get(i % all.size())));
        }
        transaction.executeWithoutResult(status ->
                made.forEach(one -> invitations.add(one.code(), one.unit().id(), clock.instant())));
        return made.stream().map(Made::line).toList();
    }

    private record Made(InvitationCode code, Unit unit) {

        private String line() {
            return "  %-12s %s   %s".formatted(words(code.kind()), code.value(), unit.name());
        }
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case COORDINATOR -> "coordinator";
            case AGENT -> "agent";
        };
    }
}
