package id.temani.casefile;

import id.temani.casefile.CaseWords.Term;
import id.temani.delivery.Letters;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.CaseLine;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.EnumSet;
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

    /** HASIL 12 negatif keeps a result, a later one replaces it; HASIL 12 alone shows it. */
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
        letters.about(
                file.get().resident(), who.chat(), line.orElseGet(() -> text.say(who.reads(), CaseLine.RESULT_HOW)));
    }

    private Optional<Utterance> kept(CaseFile file, int number, Term result, Coordinator who, Instant now) {
        records.add(CaseRecord.of(
                file,
                CaseRecord.Kind.URINE_RESULT,
                Map.of(TEST, Integer.toString(number), RESULT, result.name()),
                now));
        return Optional.of(text.say(who.reads(), CaseLine.RESULT_NOTED, Map.of("number", Integer.toString(number))));
    }

    private Optional<Utterance> shown(CaseFile file, int number, Coordinator who) {
        return records.of(file.id(), CaseRecord.Kind.URINE_RESULT).stream()
                .filter(record -> record.value(TEST).equals(Integer.toString(number)))
                .reduce((first, second) -> second)
                .map(record -> text.say(
                        who.reads(),
                        CaseLine.RESULT_SHOWN,
                        Map.of(
                                "number", Integer.toString(number),
                                "result", text.name(Term.valueOf(record.value(RESULT)), who.reads()))));
    }
}
