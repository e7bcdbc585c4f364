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

    public Agenda(Meetings meetings, Handoffs handoffs) {
        this.meetings = meetings;
        this.handoffs = handoffs;
    }

    /** Where an agent's appointments are kept. */
    public interface Meetings {

        /** Those of this day in this zone, by time; a group once for each of its cases. */
        List<Meeting> on(AgentId agent, LocalDate day, ZoneId zone);
    }

    /** An appointment with one resident. */
    public record Meeting(Alias alias, Instant at, ZoneId zone) {}

    /** One day. */
    public record Day(List<Meeting> meetings, int talks, int offers) {

        boolean isEmpty() {
            return meetings.isEmpty() && talks == 0 && offers == 0;
        }
    }

    Day of(RecoveryAgent agent, ZoneId zone, Instant now) {
        return new Day(
                meetings.on(agent.id(), LocalDate.ofInstant(now, zone), zone),
                handoffs.liveOf(agent.id()).size(),
                handoffs.offeredTo(agent.id()).size());
    }
}
