package id.temani.reminder;

import java.time.Duration;
import java.time.Instant;

/** Decides whether a reminder that is due is sent now, later, or not at all. Pure but for counting templates. */
public final class Judge {

    /** After a talk has ended, a reminder that waited for it follows within this time. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /** How often it is looked again whether an agent has opened their window. */
    static final Duration UNTIL_THEY_WRITE = Duration.ofMinutes(15);

    private final Reminders reminders;
    private final Terms terms;

    public Judge(Reminders reminders, Terms terms) {
        this.reminders = reminders;
        this.terms = terms;
    }

    /**
     * How the person is at this moment.
     *
     * @param wantsIt whether they agreed to reminders of this kind, and may be written to
     * @param talking whether they are in a live talk
     */
    public record Moment(boolean wantsIt, boolean talking, Reach reach) {}

    public Verdict verdict(Reminder reminder, Moment moment, Instant now) {
        if (now.isAfter(reminder.staleAt())) {
            return new Verdict.Drop(Outcome.TOO_LATE);
        }
        if (!moment.wantsIt()) {
            return new Verdict.Drop(Outcome.MUTED);
        }
        if (moment.talking()) {
            return waiting(reminder, now.plus(LOOK_AGAIN));
        }
        var zone = reminder.thing().zone();
        var night = terms.night(reminder.topic());
        if (night.at(now, zone)) {
            return waiting(reminder, night.dayAfter(now, zone));
        }
        return sending(reminder, moment.reach(), now);
    }

    private static Verdict waiting(Reminder reminder, Instant until) {
        return until.isAfter(reminder.staleAt()) ? new Verdict.Drop(Outcome.TOO_LATE) : new Verdict.Wait(until);
    }

    private Verdict sending(Reminder reminder, Reach reach, Instant now) {
        if (!reach.needsTemplate(now)) {
            return new Verdict.Send(Outcome.SENT);
        }
        var sent = reminders.templatesSince(reminder.thing().about(), reminder.topic(), reach.heardAt());
        if (reach.template() && sent < terms.templates()) {
            return new Verdict.Send(Outcome.SENT_AS_TEMPLATE);
        }
        return reminder.topic().audience().isResident()
                ? new Verdict.Drop(Outcome.NO_TEMPLATE)
                : waiting(reminder, now.plus(UNTIL_THEY_WRITE));
    }
}
