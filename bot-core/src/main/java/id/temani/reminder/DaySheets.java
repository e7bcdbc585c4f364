package id.temani.reminder;

import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Rotas;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** Sees to it that every agent has a day sheet planned for their next morning. */
public final class DaySheets {

    private final Reminders reminders;
    private final ReminderDesk desk;
    private final Rotas rotas;
    private final LocalTime morning;

    /** @param morning when it comes, in the zone of the agent's unit */
    public DaySheets(Reminders reminders, ReminderDesk desk, Rotas rotas, LocalTime morning) {
        this.reminders = reminders;
        this.desk = desk;
        this.rotas = rotas;
        this.morning = morning;
    }

    /** Does nothing when one is planned; may be called as often as one likes. */
    public void plan(RecoveryAgent agent, Instant now) {
        if (reminders.isPlanned(agent.chat(), Topic.DAY_SHEET)) {
            return;
        }
        var zone = rotas.of(agent.unit()).zone();
        var id = agent.id().value();
        desk.plan(sheet(agent, id, next(now, zone), zone), now);
    }

    private static Thing sheet(RecoveryAgent agent, UUID id, Instant at, ZoneId zone) {
        return new Thing(Topic.DAY_SHEET, id, 0, id, agent.chat(), at, zone);
    }

    private Instant next(Instant now, ZoneId zone) {
        var today = now.atZone(zone).with(morning);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
