package id.temani.casefile;

import static java.util.stream.Collectors.joining;

import id.temani.casefile.CaseWords.Term;
import id.temani.delivery.Letters;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Results of urine tests: entered and seen by a coordinator of the unit and nobody else, never in a resident's or an agent's chat.
 * They only support an assessment and decide nothing (BNNK Garut, 2025). Works in the caller's transaction.
 */
public final class ResultDesk {

    private static final String RESULT = "result";
    private static final String TEST = "test";
    private static final Set<Term> RESULTS = EnumSet.of(Term.NEGATIVE, Term.POSITIVE, Term.UNCLEAR);

    /** For how long a test without a result is asked about; an older one is still taken by its number. */
    private static final Duration LATELY = Duration.ofDays(60);

    private final CaseFiles files;
    private final Appointments appointments;
    private final CaseRecords records;
    private final CaseText text;

    public ResultDesk(CaseFiles files, Appointments appointments, CaseRecords records, CaseText text) {
        this.files = files;
        this.appointments = appointments;
        this.records = records;
        this.text = text;
    }

    /** A coordinator who writes about a test, and the unit for which they may. */
    public record Coordinator(ConversationId chat, Language reads, UnitId unit) {}

    /** A test that somebody went to, and whose. */
    private record Taken(Appointment test, CaseFile file) {}

    /**
     * HASIL: the latest of their unit's tests that have no result, each to be chosen.
     *
     * @param real whether the coordinator writes over a real channel; trials and real cases do not see each other
     */
    public void waiting(Coordinator who, boolean real, Instant now, Letters letters) {
        var waiting = appointments.begun(who.unit(), Appointment.Kind.URINE_TEST, now.minus(LATELY), now).stream()
                .flatMap(test -> taken(test, real).stream())
                .filter(one -> latest(one.file(), one.test().number()).isEmpty())
                .limit(CaseButtons.MOST)
                .toList();
        letters.to(
                who.chat(),
                waiting.isEmpty() ? text.say(who.reads(), CaseLine.RESULT_NONE) : listed(waiting, who.reads()));
    }

    /** Empty when they did not come: then there is nothing to wait for. */
    private Optional<Taken> taken(Appointment test, boolean real) {
        var part = test.parts().getFirst();
        return files.find(part.file())
                .filter(file -> file.whose().channel().isReal() == real)
                .filter(file -> part.answer() != Appointment.Answer.ABSENT)
                .map(file -> new Taken(test, file));
    }

    private Utterance listed(List<Taken> waiting, Language language) {
        var rows = waiting.stream()
                .map(one -> text.text(
                        language,
                        CaseLine.RESULT_ROW,
                        Map.of(
                                "number", Integer.toString(one.test().number()),
                                "alias", one.file().alias().toString(),
                                "time", text.time(one.test(), language))))
                .collect(joining("\n"));
        var first = Integer.toString(waiting.getFirst().test().number());
        var each = waiting.stream()
                .map(one -> button(one.test().number(), language))
                .toArray(Choice[]::new);
        return text.say(language, CaseLine.RESULT_LIST, Map.of("rows", rows, "number", first))
                .offering(each);
    }

    private Choice button(int number, Language language) {
        var label = text.text(language, CaseLine.RESULT_NUMBER, Map.of("number", Integer.toString(number)));
        return text.button(language, CaseWord.RESULT, number, label);
    }

    /** HASIL 12 negatif keeps a result, a later one replaces it; HASIL 12 alone shows it, or offers the three to choose from. */
    public void result(Coordinator who, int number, String said, Instant now, Letters letters) {
        var test = appointments
                .lock(number)
                .filter(one -> one.kind() == Appointment.Kind.URINE_TEST)
                .filter(one -> one.unit().equals(who.unit()))
                .filter(one ->
                        one.state() != Appointment.State.CANCELLED && !one.at().isAfter(now));
        var file = test.flatMap(one -> files.lock(one.parts().getFirst().file()));
        if (file.isEmpty()) {
            letters.to(who.chat(), text.say(who.reads(), CaseLine.NO_SUCH_APPOINTMENT));
            return;
        }
        var result = text.words().term(said).map(CaseWords.Named::what).filter(RESULTS::contains);
        var line =
                result.isPresent() ? kept(file.get(), number, result.get(), who, now) : shown(file.get(), number, who);
        letters.about(file.get().resident(), who.chat(), line.orElseGet(() -> how(file.get(), number, who.reads())));
    }

    private Optional<Utterance> kept(CaseFile file, int number, Term result, Coordinator who, Instant now) {
        records.add(CaseRecord.of(
                file,
                CaseRecord.Kind.URINE_RESULT,
                Map.of(TEST, Integer.toString(number), RESULT, result.name()),
                now));
        return Optional.of(text.say(who.reads(), CaseLine.RESULT_NOTED, Map.of("number", Integer.toString(number))));
    }

    private Utterance how(CaseFile file, int number, Language language) {
        var each = RESULTS.stream()
                .map(result -> text.name(result, language))
                .map(result -> text.button(language, CaseWord.RESULT, number, result, result))
                .toArray(Choice[]::new);
        var values =
                Map.of("number", Integer.toString(number), "alias", file.alias().toString());
        return text.say(language, CaseLine.RESULT_HOW, values).offering(each);
    }

    private Optional<Utterance> shown(CaseFile file, int number, Coordinator who) {
        return latest(file, number)
                .map(record -> text.say(
                        who.reads(),
                        CaseLine.RESULT_SHOWN,
                        Map.of(
                                "number", Integer.toString(number),
                                "result", text.name(Term.valueOf(record.value(RESULT)), who.reads()))));
    }

    private Optional<CaseRecord> latest(CaseFile file, int number) {
        return records.of(file.id(), CaseRecord.Kind.URINE_RESULT).stream()
                .filter(record -> record.value(TEST).equals(Integer.toString(number)))
                .reduce((first, second) -> second);
    }
}
