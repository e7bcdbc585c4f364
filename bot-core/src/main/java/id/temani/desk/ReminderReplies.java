package id.temani.desk;

import id.temani.conversation.Facts;
import id.temani.handoff.RecoveryAgent;
import id.temani.reminder.Reminder;
import id.temani.reminder.ReminderDesk;
import id.temani.reminder.ReminderWords;
import id.temani.reminder.Reminders;
import id.temani.reminder.Topic;
import id.temani.reminder.Topic.Audience;

/** What people do with reminders: look at them, want them, want no more of them. */
public final class ReminderReplies {

    private static final String CHECK_IN = "check-in";

    private final Reminders reminders;
    private final ReminderDesk desk;
    private final ReminderWords words;

    public ReminderReplies(Reminders reminders, ReminderDesk desk, ReminderWords words) {
        this.reminders = reminders;
        this.desk = desk;
        this.words = words;
    }

    /** LIHAT, typed; says whether there was a reminder to look at. */
    boolean looked(Visit visit, FlowSteps flows) {
        var unseen = reminders.unseen(visit.id(), visit.now());
        unseen.ifPresent(reminder -> show(reminder, visit, flows));
        return unseen.isPresent();
    }

    /** A tap; says whether it was on a reminder, even on one that is gone. */
    boolean tapped(Visit visit, String payload, FlowSteps flows) {
        var shown = ReminderWords.shownBy(payload);
        shown.flatMap(id -> reminders.sent(id, visit.id())).ifPresent(reminder -> show(reminder, visit, flows));
        return shown.isPresent();
    }

    /** The same for staff. */
    boolean tapped(Visit visit, RecoveryAgent agent, String payload) {
        var shown = ReminderWords.shownBy(payload);
        shown.flatMap(id -> reminders.sent(id, visit.id())).ifPresent(reminder -> show(reminder, visit, agent));
        return shown.isPresent();
    }

    /** The facts say what the person agreed to. */
    void chosen(Visit visit) {
        choose(visit, Facts.CONSENT_REMINDERS, Audience.APPOINTMENTS);
        choose(visit, Facts.CONSENT_CHECK_INS, Audience.CHECK_INS);
    }

    /** All consents are withdrawn. */
    void withdrawn(Visit visit) {
        desk.mute(visit.id(), Audience.APPOINTMENTS);
        desk.mute(visit.id(), Audience.CHECK_INS);
    }

    private void choose(Visit visit, String consent, Audience audience) {
        if (visit.conversation().talk().fact(consent).isPresent()) {
            desk.unmute(visit.id(), audience, visit.now());
        } else {
            desk.mute(visit.id(), audience);
        }
    }

    private void show(Reminder reminder, Visit visit, FlowSteps flows) {
        reminders.seen(reminder.id(), visit.now());
        switch (reminder.topic()) {
            case CHECK_IN, CHECK_IN_SILENT -> {
                desk.cancel(Topic.CHECK_IN_SILENT, reminder.thing().id());
                flows.happened(visit, CHECK_IN);
            }
            case SESSION, TEST, EVALUATION, DAY_SHEET, REFERRAL_PENDING, CONSENT_ENDING ->
                visit.reply(words.detail(reminder, visit.language()));
        }
    }

    private void show(Reminder reminder, Visit visit, RecoveryAgent agent) {
        reminders.seen(reminder.id(), visit.now());
        visit.reply(words.detail(reminder, agent, visit.now()));
    }
}
