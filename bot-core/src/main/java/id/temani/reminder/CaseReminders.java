package id.temani.reminder;

import id.temani.casefile.Appointment;
import id.temani.casefile.Appointments;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseNews;
import id.temani.casefile.CaseState;
import id.temani.casefile.Ending;
import id.temani.casefile.Entry;
import id.temani.delivery.Letters;
import id.temani.handoff.Roster;
import id.temani.reminder.Planned.Reason;
import id.temani.reminder.Planned.Refused;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans what a case's appointments are reminded of, and takes it back when they change or the case is left. */
public final class CaseReminders implements CaseNews {

    private final ReminderDesk desk;
    private final CaseFiles files;
    private final Appointments appointments;
    private final Roster roster;
    private final Phrasebook phrases;

    public CaseReminders(
            ReminderDesk desk, CaseFiles files, Appointments appointments, Roster roster, Phrasebook phrases) {
        this.desk = desk;
        this.files = files;
        this.appointments = appointments;
        this.roster = roster;
        this.phrases = phrases;
    }

    /** Whoever is passed on or has left hears nothing of it any more, until they are back; whoever has died is reminded of nothing at all. */
    @Override
    public void entered(CaseFile file, Instant now, Letters letters) {
        var last = file.history().getLast().what();
        if (last instanceof Entry.Became(var state) && (state == CaseState.REFERRED || state == CaseState.CLOSED)) {
            desk.muteCase(file.id().value());
        }
        if (last.equals(new Entry.Happened(Entry.Event.AGENT_LEFT))) {
            desk.muteCase(file.id().value());
        }
        if (file.isBack()) {
            appointments.of(file.id()).stream()
                    .filter(one -> one.expects(file.id()) && one.at().isAfter(now))
                    .forEach(one -> appointment(one, now, letters));
        }
        if (file.ending().filter(Ending.DIED::equals).isPresent()) {
            Stream.of(Topic.Audience.values()).forEach(audience -> desk.mute(file.resident(), audience));
        }
    }

    @Override
    public void appointment(Appointment appointment, Instant now, Letters letters) {
        for (var topic : topics(appointment.kind())) {
            desk.cancel(topic, appointment.id().value());
        }
        var expected = appointment.parts().stream()
                .map(Appointment.Part::file)
                .filter(appointment::expects)
                .flatMap(file -> files.find(file).stream())
                .filter(file -> file.state().accompanied() && file.state() != CaseState.REFERRED)
                .filter(file -> file.care().agent().isPresent())
                .toList();
        for (var file : expected) {
            var refused = topics(appointment.kind()).stream()
                    .flatMap(topic -> planned(appointment, file, topic, now))
                    .toList();
            if (!refused.isEmpty() && isNews(appointment)) {
                tell(appointment, file, refused.getFirst().reason(), letters);
            }
        }
    }

    /** Whoever made the schedule learns why nobody will be reminded, and what to do. */
    private void tell(Appointment appointment, CaseFile file, Reason why, Letters letters) {
        var line = switch (why) {
            case NO_TEMPLATE -> Line.REMINDER_REFUSED;
            case TEMPLATES_SPENT -> Line.REMINDER_SPENT;
        };
        var alias = Map.of("alias", file.alias().toString());
        chat(appointment)
                .ifPresent(agent -> letters.about(file.resident(), agent, phrases.say(reads(agent), line, alias)));
    }

    /** It was made or moved; whoever has answered was asked before, and so was told their agent. */
    private static boolean isNews(Appointment appointment) {
        return appointment.parts().stream().noneMatch(part -> part.answer() == Appointment.Answer.CONFIRMED);
    }

    private Stream<Refused> planned(Appointment appointment, CaseFile file, Topic topic, Instant now) {
        var person = topic.audience().isResident() ? Optional.of(file.resident()) : chat(appointment);
        return person.stream()
                .map(who -> thing(appointment, file, topic, who))
                .flatMap(thing -> desk.plan(thing, now).stream())
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast);
    }

    private static Thing thing(Appointment appointment, CaseFile file, Topic topic, ConversationId person) {
        return new Thing(
                topic,
                appointment.id().value(),
                appointment.revision(),
                file.id().value(),
                person,
                appointment.at(),
                appointment.zone());
    }

    private static List<Topic> topics(Appointment.Kind kind) {
        return switch (kind) {
            case KIE, RELAPSE_PREVENTION, PEER_GROUP, FAMILY_MEETING, HOME_VISIT, SELF_DEVELOPMENT ->
                List.of(Topic.SESSION);
            case URINE_TEST -> List.of(Topic.TEST);
            case EVALUATION -> List.of(Topic.SESSION, Topic.EVALUATION);
            case CHECK_IN -> List.of(Topic.CHECK_IN);
        };
    }

    private Optional<ConversationId> chat(Appointment appointment) {
        return appointment.agent().flatMap(roster::byId).map(agent -> agent.chat());
    }

    private Language reads(ConversationId agent) {
        return roster.byChat(agent).orElseThrow().reads();
    }
}
