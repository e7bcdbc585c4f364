package id.temani.handoff;

import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one coordinator sees: the units whose alarms reach them, which are their own and those that have no coordinator of
 * their own. Nobody of the simulator sees anybody real, and the other way round.
 */
public final class Oversight {

    /** Far more than anybody reads; so a flood of requests costs a bounded amount of memory. */
    private static final int MOST = 1_000;

    private final Roster roster;
    private final Handoffs handoffs;

    public Oversight(Roster roster, Handoffs handoffs) {
        this.roster = roster;
        this.handoffs = handoffs;
    }

    /** Requests that wait, urgent ones first, then oldest first. */
    public List<Handoff> waiting(ConversationId coordinator, boolean real) {
        var theirs = units(coordinator, real);
        return handoffs.waiting(MOST).stream()
                .filter(request -> request.channel().isReal() == real)
                .filter(request -> theirs.test(request.unit()))
                .toList();
    }

    /** Agents, in the order in which they joined. */
    public List<RecoveryAgent> agents(ConversationId coordinator, boolean real) {
        var theirs = units(coordinator, real);
        return roster.everybody(real).stream()
                .filter(agent -> theirs.test(agent.unit()))
                .toList();
    }

    /** Whether alarms about this unit reach the coordinator. */
    public boolean covers(ConversationId coordinator, boolean real, UnitId unit) {
        return units(coordinator, real).test(unit);
    }

    private Predicate<UnitId> units(ConversationId coordinator, boolean real) {
        var known = new HashMap<UnitId, Boolean>();
        return unit -> known.computeIfAbsent(
                unit, one -> roster.coordinators(one, real).contains(coordinator));
    }
}
