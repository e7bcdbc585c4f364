package id.temani.reminder;

import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.Handoffs;
import id.temani.handoff.RecoveryAgent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What an agent has to do on one day, read when it is asked for. */
public final class Agenda {

    private final Meetings meetings;
    private final Handoffs handoffs;
    private final Cases cases;

    public Agenda(Meetings meetings, Handoffs handoffs, Cases cases) {
        this.meetings = meetings;
        this.handoffs = handoffs;
        this.cases = cases;
    }

    /** Where an agent's appointments are kept. */
    public interface Meetings {

        /** Those of this day in this zone, by time and in the agent's language; a group once. */
        List<Meeting> on(RecoveryAgent agent, LocalDate day, ZoneId zone);
    }

    /** Where the cases are kept that wait for an agent's answer. */
    public interface Cases {

        /** Those that somebody else would hand on to this agent, and that can still be taken. */
        List<Offered> offeredTo(AgentId agent, Instant now);
    }

    /** A case that an agent may take. */
    public record Offered(Alias alias, int number) {}

    /**
     * An appointment.
     *
     * @param kind what it is for, as staff call it
     * @param whose the alias, or how many are in a group
     */
    public record Meeting(String kind, String whose, Instant at, ZoneId zone) {}

    /** One day. */
    public record Day(List<Meeting> meetings, int talks, int offers, List<Offered> cases) {

        boolean isEmpty() {
            return meetings.isEmpty() && talks == 0 && offers == 0 && cases.isEmpty();
        }
    }

    Day of(RecoveryAgent agent, ZoneId zone, Instant now) {
        return new Day(
                meetings.on(agent, LocalDate.ofInstant(now, zone), zone),
                handoffs.liveOf(agent.id()).size(),
                handoffs.offeredTo(agent.id()).size(),
                cases.offeredTo(agent.id(), now));
    }
}
