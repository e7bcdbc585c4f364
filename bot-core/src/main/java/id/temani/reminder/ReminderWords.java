package id.temani.reminder;

import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Rotas;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How reminders read: a locked screen tells a stranger nothing, the rest comes after LIHAT. */
public final class ReminderWords {

    private static final Set<Topic> MATTERS =
            EnumSet.of(Topic.EVALUATION, Topic.REFERRAL_PENDING, Topic.CONSENT_ENDING);
    private static final String SHOW = "reminder:";
    private static final String LOOK = "LIHAT";

    private final Phrasebook phrases;
    private final Rotas rotas;
    private final Agenda agenda;
    private final StaffMatters matters;

    public ReminderWords(Phrasebook phrases, Rotas rotas, Agenda agenda, StaffMatters matters) {
        this.phrases = phrases;
        this.rotas = rotas;
        this.agenda = agenda;
        this.matters = matters;
    }

    /** The reminder whose button this is. */
    public static Optional<UUID> shownBy(String payload) {
        return payload.matches(SHOW + "[0-9a-f-]{36}")
                ? Optional.of(UUID.fromString(payload.substring(SHOW.length())))
                : Optional.empty();
    }

    /** What goes out: neutral, with a button that tells more. */
    public Utterance announce(Reminder reminder, Language language) {
        var line = switch (reminder.topic()) {
            case SESSION, TEST, EVALUATION, DAY_SHEET, REFERRAL_PENDING, CONSENT_ENDING -> Line.REMINDER;
            case CHECK_IN -> Line.REMINDER_CHECK_IN;
            case CHECK_IN_SILENT -> Line.REMINDER_CHECK_IN_SILENT;
        };
        return phrases.say(language, line).offering(look(reminder, language));
    }

    /** What an agent is told; empty when there is nothing to tell. */
    public Optional<Utterance> forStaff(Reminder reminder, RecoveryAgent agent, Instant now) {
        if (isMatter(reminder)) {
            return matters.open(reminder, agent).map(still -> announce(reminder, agent.reads()));
        }
        if (reminder.topic() != Topic.DAY_SHEET) {
            return Optional.of(announce(reminder, agent.reads()));
        }
        var day = agenda.of(agent, reminder.thing().zone(), now);
        return day.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.say(agent.reads(), Line.REMINDER_DAY, counts(day))
                        .offering(look(reminder, agent.reads())));
    }

    /** What stands behind LIHAT. A check-in has nothing here: its questions come instead. */
    public Utterance detail(Reminder reminder, Language language) {
        var line = switch (reminder.topic()) {
            case SESSION -> Line.REMINDER_SESSION;
            case TEST -> Line.REMINDER_TEST;
            case CHECK_IN, CHECK_IN_SILENT, DAY_SHEET, EVALUATION, REFERRAL_PENDING, CONSENT_ENDING ->
                Line.REMINDER_OVER;
        };
        return phrases.say(language, line, Map.of("when", when(reminder.thing(), language)));
    }

    /** What stands behind LIHAT for an agent. */
    public Utterance detail(Reminder reminder, RecoveryAgent agent, Instant now) {
        return reminder.topic() == Topic.DAY_SHEET
                ? daySheet(agent, now)
                : matters.open(reminder, agent).orElseGet(() -> detail(reminder, agent.reads()));
    }

    private static boolean isMatter(Reminder reminder) {
        return MATTERS.contains(reminder.topic());
    }

    /** The day in lines. Its kinds come after the counts, which a locked screen may show. */
    private Utterance daySheet(RecoveryAgent agent, Instant now) {
        var zone = rotas.of(agent.unit()).zone();
        var day = agenda.of(agent, zone, now);
        var meetings = day.meetings().stream()
                .map(meeting -> phrases.text(
                        agent.reads(),
                        Line.REMINDER_DAY_ROW,
                        Map.of(
                                "time", clock(meeting.at(), meeting.zone()),
                                "kind", meeting.kind(),
                                "whose", meeting.whose())));
        var cases = day.cases().stream()
                .map(one -> phrases.text(
                        agent.reads(),
                        Line.REMINDER_DAY_CASE,
                        Map.of("alias", one.alias().toString(), "number", Integer.toString(one.number()))));
        var rows = Stream.concat(meetings, cases).collect(Collectors.joining("\n"));
        var heading = phrases.text(agent.reads(), Line.REMINDER_DAY, counts(day));
        return Utterance.plain(rows.isEmpty() ? heading : heading + "\n\n" + rows);
    }

    private static Map<String, String> counts(Agenda.Day day) {
        return Map.of(
                "meetings", Integer.toString(day.meetings().size()),
                "talks", Integer.toString(day.talks()),
                "offers", Integer.toString(day.offers()));
    }

    private Choice look(Reminder reminder, Language language) {
        return Choice.typedAs(SHOW + reminder.id(), phrases.text(language, Line.REMINDER_LOOK), LOOK);
    }

    private static String when(Thing thing, Language language) {
        var day = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.of(language.code()));
        return day.format(thing.happensAt().atZone(thing.zone())) + ", " + clock(thing.happensAt(), thing.zone());
    }

    /** With the name of the zone: "16.00 WITA". Indonesia has three and no summer time. */
    private static String clock(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH.mm zzz", Locale.of("id")).format(moment.atZone(zone));
    }
}
