package id.temani.casefile;

import static java.util.stream.Collectors.joining;

import id.temani.casefile.CaseWords.Term;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cases as their agent sees them: by alias only, with what can be done now under each card. */
public final class CaseCards {

    /** How many appointments can be answered under one message. */
    private static final int MOST_APPOINTMENTS = 3;

    /** With the longest aliases still within the 1,024 characters over which WhatsApp shows buttons. */
    private static final int MOST_ROWS = 20;

    private final CaseText text;
    private final Appointments appointments;
    private final CaseRecords records;
    private final CasePlans plans;
    private final AssessmentText assessments;
    private final ScoreText scores;
    private final CaseButtons buttons;

    public CaseCards(
            CaseText text,
            Appointments appointments,
            CaseRecords records,
            CasePlans plans,
            AssessmentText assessments) {
        this.text = text;
        this.appointments = appointments;
        this.records = records;
        this.plans = plans;
        this.assessments = assessments;
        this.scores = new ScoreText(records, text);
        this.buttons = new CaseButtons(text);
    }

    /** All of an agent's, to be chosen from: those for whom there is no button by typing, in as many messages as that takes. */
    public List<Utterance> list(List<CaseFile> files, Language language) {
        var each = files.stream()
                .limit(CaseButtons.MOST)
                .map(file -> text.button(
                        language, CaseWord.CARD, file.number(), file.alias().toString()))
                .toArray(Choice[]::new);
        var pages = rest(files, language);
        var first = pages.stream()
                .findFirst()
                .map(page -> "\n\n" + text.text(language, CaseLine.LIST_REST, page))
                .orElse("");
        var count = Integer.toString(files.size());
        var messages = new ArrayList<Utterance>();
        messages.add(text.say(language, CaseLine.LIST, Map.of("count", count, "rest", first))
                .offering(each));
        pages.stream()
                .skip(1)
                .map(page -> text.say(language, CaseLine.LIST_REST, page))
                .forEach(messages::add);
        return messages;
    }

    private List<Map<String, String>> rest(List<CaseFile> files, Language language) {
        var rows = files.stream()
                .skip(CaseButtons.MOST)
                .map(file -> text.text(
                        language,
                        CaseLine.LIST_ROW,
                        Map.of(
                                "card",
                                text.words().say(CaseWord.CARD, language) + " " + file.number(),
                                "alias",
                                file.alias().toString())))
                .toList();
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + MOST_ROWS)
                .mapToObj(from -> rows.subList(from, Math.min(from + MOST_ROWS, rows.size())))
                .map(page -> Map.of("rows", String.join("\n", page)))
                .toList();
    }

    /** One case, with everything that can be done now a tap away. */
    public Utterance card(CaseFile file, Language language, Instant now) {
        var next = appointments.of(file.id()).stream()
                .filter(one -> one.expects(file.id()) && one.at().isAfter(now))
                .findFirst()
                .map(one -> text.name(one.kind(), language) + ", " + text.time(one, language))
                .orElseGet(() -> text.text(language, CaseLine.NOTHING_PLANNED));
        return text.say(
                        language,
                        CaseLine.CARD,
                        Map.of(
                                "alias", file.alias().toString(),
                                "line", text.name(file.care().line(), language),
                                "state", text.name(file.state(), language),
                                "date", text.day(file.since(), file.care().unit(), language),
                                "next", next,
                                "found", assessments.onCard(file, language)))
                .offering(buttons.first(file, language).toArray(Choice[]::new));
    }

    /** LAINNYA 27: what is needed less often. */
    public Utterance more(CaseFile file, Language language) {
        return text.about(file, language, CaseLine.MORE)
                .offering(buttons.more(file, language).toArray(Choice[]::new));
    }

    /** The states that an agent may choose now; the assessment and the end have buttons of their own. */
    List<Choice> paths(CaseFile file, Language language) {
        return buttons.paths(file, language);
    }

    /** What the unit plans, how far it has come, what is due, and the scores of the start beside those of the end. */
    public Utterance plan(CaseFile file, Language language, Instant now) {
        var plan = plans.of(file.care().unit());
        var held = appointments.of(file.id());
        var rows = new ArrayList<>(plan.items().stream()
                .map(item -> row(item, file, held, language))
                .toList());
        evaluationDue(file, plan)
                .ifPresent(due -> rows.add(text.text(
                        language,
                        CaseLine.PLAN_EVALUATION,
                        Map.of("date", text.day(due, file.care().unit(), language)))));
        if (letterMayBeAsked(file, plan, now)) {
            rows.add(text.text(language, CaseLine.PLAN_LETTER));
        }
        rows.addAll(scores.rows(file, language));
        return text.say(
                language, CaseLine.PLAN, Map.of("alias", file.alias().toString(), "rows", String.join("\n", rows)));
    }

    private String row(CasePlan.Item item, CaseFile file, List<Appointment> held, Language language) {
        var done = held.stream()
                .filter(one -> one.kind() == item.kind())
                .filter(one -> one.part(file.id())
                        .filter(part -> part.answer() == Appointment.Answer.ATTENDED)
                        .isPresent())
                .count();
        var kind = text.name(item.kind(), language);
        return item.times()
                .map(times -> text.text(
                        language,
                        CaseLine.PLAN_ROW,
                        Map.of("kind", kind, "done", Long.toString(done), "times", times.toString())))
                .orElseGet(() -> text.text(
                        language, CaseLine.PLAN_AS_NEEDED, Map.of("kind", kind, "done", Long.toString(done))));
    }

    /** When the programme, if there is one, has lasted as long as the plan says. */
    Optional<Instant> evaluationDue(CaseFile file, CasePlan plan) {
        ZoneId zone = text.zone(file.care().unit());
        return file.last(CaseState.PROGRAMME)
                .map(began -> began.atZone(zone)
                        .plusMonths(plan.evaluationAfterMonths())
                        .toInstant());
    }

    /** A hint only; the letter itself is made by an authority. Says nothing about any single result. */
    private boolean letterMayBeAsked(CaseFile file, CasePlan plan, Instant now) {
        var results = records.of(file.id(), CaseRecord.Kind.URINE_RESULT);
        return evaluationDue(file, plan).filter(due -> !due.isAfter(now)).isPresent()
                && !results.isEmpty()
                && results.stream().allMatch(result -> result.value("result").equals(Term.NEGATIVE.name()));
    }

    /** The appointments of a case in their order; of many, those of late. */
    public Utterance agenda(CaseFile file, Language language, Instant now) {
        var all = appointments.of(file.id());
        if (all.isEmpty()) {
            return text.about(file, language, CaseLine.AGENDA_EMPTY);
        }
        var rows = all.stream()
                .sorted(Comparator.comparing(Appointment::at).reversed())
                .limit(CaseButtons.MOST)
                .sorted(Comparator.comparing(Appointment::at))
                .map(one -> row(one, file, language))
                .collect(joining("\n"));
        var open = all.stream()
                .filter(one -> isToBeAnswered(one, file))
                .limit(MOST_APPOINTMENTS)
                .flatMap(one -> answers(one, file, language, now).stream())
                .toArray(Choice[]::new);
        return text.say(language, CaseLine.AGENDA, Map.of("alias", file.alias().toString(), "rows", rows))
                .offering(open);
    }

    /** Not where they said no, as of a group that they left, and not what another agent planned and holds. */
    private static boolean isToBeAnswered(Appointment one, CaseFile file) {
        return one.expects(file.id()) && one.agent().equals(file.care().agent());
    }

    private String row(Appointment one, CaseFile file, Language language) {
        return text.text(
                language,
                CaseLine.AGENDA_ROW,
                Map.of(
                        "number", Integer.toString(one.number()),
                        "time", text.time(one, language),
                        "kind", text.name(one.kind(), language),
                        "answer", text.name(one, file.id(), language)));
    }

    /** What is over can be noted, what is ahead can be moved. A group needs the number of the case as well. */
    private List<Choice> answers(Appointment one, CaseFile file, Language language, Instant now) {
        var which = one.isGroup() ? Integer.toString(file.number()) : "";
        return one.at().isAfter(now)
                ? List.of(
                        button(one, CaseWord.MOVE, "", CaseLine.BUTTON_MOVE, language),
                        button(one, CaseWord.CALL_OFF, "", CaseLine.BUTTON_CALL_OFF, language))
                : List.of(
                        button(one, CaseWord.CAME, which, CaseLine.BUTTON_CAME, language),
                        button(one, CaseWord.ABSENT, which, CaseLine.BUTTON_ABSENT, language));
    }

    private Choice button(Appointment one, CaseWord word, String rest, CaseLine label, Language language) {
        var number = Map.of("number", Integer.toString(one.number()));
        return text.button(language, word, one.number(), rest, text.text(language, label, number));
    }

    Utterance notes(CaseFile file, Language language) {
        var notes = records.of(file.id(), CaseRecord.Kind.NOTE);
        if (notes.isEmpty()) {
            return text.about(file, language, CaseLine.NOTES_NONE);
        }
        var rows = notes.reversed().stream()
                .limit(MOST_APPOINTMENTS)
                .map(note -> "• " + text.day(note.at(), file.care().unit(), language) + ": " + note.value("text"))
                .collect(joining("\n"));
        return text.say(language, CaseLine.NOTES, Map.of("alias", file.alias().toString(), "rows", rows));
    }
}
