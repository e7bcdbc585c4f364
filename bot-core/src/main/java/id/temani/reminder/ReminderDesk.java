package id.temani.reminder;

import id.temani.reminder.Planned.Kept;
import id.temani.reminder.Planned.Over;
import id.temani.reminder.Planned.Reason;
import id.temani.reminder.Planned.Refused;
import id.temani.reminder.Terms.Time;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans reminders and takes them back. Every method works in the transaction that changes the thing. */
public final class ReminderDesk {

    private final Reminders reminders;
    private final Reaches reaches;
    private final Terms terms;

    public ReminderDesk(Reminders reminders, Reaches reaches, Terms terms) {
        this.reminders = reminders;
        this.reaches = reaches;
        this.terms = terms;
    }

    /**
     * Plans all reminders of a thing; what was planned for an earlier revision of it goes. Whether the person wants any
     * is asked when they are due, because that may change.
     *
     * @return one for each time in the terms, the longest lead first
     */
    public List<Planned> plan(Thing thing, Instant now) {
        reminders.withdraw(thing.topic(), thing.id(), thing.revision());
        var reach = reaches.of(thing.person());
        return terms.of(thing.topic()).stream()
                .map(time -> plan(thing, time, reach, now))
                .toList();
    }

    /** The thing will not happen. */
    public void cancel(Topic topic, UUID thing) {
        reminders.withdraw(topic, thing, Integer.MAX_VALUE);
    }

    /** The person wants no more: BERHENTI, or a consent taken back. */
    public void mute(ConversationId person, Topic.Audience audience) {
        reminders.mute(person, audience);
    }

    /** The person agreed again: what is still to come is sent after all. */
    public void unmute(ConversationId person, Topic.Audience audience, Instant now) {
        reminders.unmute(person, audience, now);
    }

    /** The case was referred or closed, or its resident has died: nobody is reminded of it any more. */
    public void muteCase(UUID about) {
        reminders.withdrawCase(about);
    }

    private Planned plan(Thing thing, Time time, Reach reach, Instant now) {
        var due = due(thing, time);
        if (due.isBefore(now)) {
            return new Over(due);
        }
        var refusal = refusal(thing, due, reach);
        if (refusal.isPresent()) {
            return new Refused(due, refusal.get());
        }
        var stale = due.plus(terms.patience(time.useful()));
        return reminders.plan(new Reminder(UUID.randomUUID(), thing, due, stale)) ? new Kept(due) : new Over(due);
    }

    /** By night it is told the evening before, because the morning after may be too late. */
    private Instant due(Thing thing, Time time) {
        var night = terms.night(thing.topic());
        var due = thing.happensAt().minus(time.before());
        return time.before().isZero() ? night.dayAfter(due, thing.zone()) : night.dayBefore(due, thing.zone());
    }

    /** Nobody makes a schedule for staff, who open their window whenever they work: theirs is looked at when it is due. */
    private Optional<Reason> refusal(Thing thing, Instant due, Reach reach) {
        if (!thing.topic().audience().isResident() || !reach.needsTemplate(due)) {
            return Optional.empty();
        }
        if (!reach.template()) {
            return Optional.of(Reason.NO_TEMPLATE);
        }
        return reminders.templatesSince(thing.about(), thing.topic(), reach.heardAt()) < terms.templates()
                ? Optional.empty()
                : Optional.of(Reason.TEMPLATES_SPENT);
    }
}
