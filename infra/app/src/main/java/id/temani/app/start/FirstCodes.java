package id.temani.app.start;

import id.temani.handoff.InvitationCode;
import id.temani.handoff.InvitationCode.Kind;
import id.temani.handoff.Invitations;
import id.temani.handoff.Roster;
import id.temani.unit.Units;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionOperations;

/** Codes for the first people of a new database: one coordinator, three agents, all of the first unit. */
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
        var unit = units.all().getFirst().id();
        var codes = new ArrayList<InvitationCode>();
        codes.add(InvitationCode.fresh(Kind.COORDINATOR, random));
        IntStream.range(0, AGENTS).forEach(i -> codes.add(InvitationCode.fresh(Kind.AGENT, random)));
        transaction.executeWithoutResult(
                status -> codes.forEach(code -> invitations.add(code, unit, clock.instant())));
        return codes.stream()
                .map(code -> "  %-13s %s".formatted(words(code.kind()), code.value()))
                .toList();
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case COORDINATOR -> "coordinator";
            case AGENT -> "agent";
        };
    }
}
