package id.temani.casefile;

import static java.util.stream.Collectors.joining;

import id.temani.casefile.CaseWords.Term;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Everything that is kept of a resident's cases, for the resident. Only what a urine test showed is not told in a chat:
 * how many results there are is, and where to ask for them.
 */
public final class CaseExtract {

    private final CaseFiles files;
    private final Appointments appointments;
    private final CaseConsents consents;
    private final CaseRecords records;
    private final AssessmentText assessments;
    private final CaseText text;

    public CaseExtract(
            CaseFiles files,
            Appointments appointments,
            CaseConsents consents,
            CaseRecords records,
            AssessmentText assessments,
            CaseText text) {
        this.files = files;
        this.appointments = appointments;
        this.consents = consents;
        this.records = records;
        this.assessments = assessments;
        this.text = text;
    }

    /** Line by line; none when nobody ever asked them for a case. */
    public List<String> of(ConversationId resident, Language language) {
        var lines = new ArrayList<String>();
        var all = files.of(resident);
        all.forEach(file -> lines.addAll(of(file, language)));
        for (var consent : consents.of(resident)) {
            lines.add(text.text(
                    language,
                    CaseLine.DATA_CONSENT,
                    Map.of(
                            "number", Integer.toString(consent.number()),
                            "version", consent.shown().version(),
                            "date", text.day(consent.shown().at(), all.stream().findFirst(), language),
                            "answer", answer(consent.answer(), language))));
        }
        return lines;
    }

    private List<String> of(CaseFile file, Language language) {
        var lines = new ArrayList<String>();
        lines.add(text.text(
                language,
                CaseLine.DATA_CASE,
                Map.of(
                        "alias", file.alias().toString(),
                        "line", text.name(file.care().line(), language),
                        "date", text.day(file.openedAt(), file.care().unit(), language),
                        "state", text.name(file.state(), language))));
        appointments.of(file.id()).forEach(one -> lines.add(appointment(one, file, language)));
        Arrays.stream(CaseRecord.Kind.values())
                .flatMap(kind -> records.of(file.id(), kind).stream())
                .forEach(record -> lines.add(record(record, file, language)));
        return lines;
    }

    private String appointment(Appointment one, CaseFile file, Language language) {
        return text.text(
                language,
                CaseLine.DATA_APPOINTMENT,
                Map.of(
                        "time", text.time(one, language),
                        "kind", text.plainly(one, language),
                        "answer", text.name(one, file.id(), language)));
    }

    private String record(CaseRecord record, CaseFile file, Language language) {
        return text.text(
                language,
                CaseLine.DATA_RECORD,
                Map.of(
                        "date", text.day(record.at(), file.care().unit(), language),
                        "kind", text.text(language, name(record.kind())),
                        "words", words(record, language)));
    }

    private String words(CaseRecord record, Language language) {
        return switch (record.kind()) {
            case URINE_RESULT -> text.text(language, CaseLine.DATA_RESULT_ELSEWHERE);
            case ASSESSMENT -> assessments.inWords(record, language);
            case DECISION -> DecisionDesk.inWords(record, text, language);
            case NOTE, READINESS, QUALITY_OF_LIFE, LETTER ->
                record.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(value -> said(value.getValue(), language))
                        .collect(joining(", "));
        };
    }

    /** What stands for a word is told as that word, everything else as it was written. */
    private String said(String value, Language language) {
        return Arrays.stream(Term.values())
                .filter(term -> term.name().equalsIgnoreCase(value))
                .findFirst()
                .map(term -> text.name(term, language))
                .orElse(value);
    }

    private String answer(CaseConsent.Answer answer, Language language) {
        return text.text(
                language,
                switch (answer) {
                    case OPEN -> CaseLine.DATA_CONSENT_OPEN;
                    case GIVEN -> CaseLine.DATA_CONSENT_GIVEN;
                    case REFUSED -> CaseLine.DATA_CONSENT_REFUSED;
                    case WITHDRAWN -> CaseLine.DATA_CONSENT_WITHDRAWN;
                });
    }

    private static CaseLine name(CaseRecord.Kind kind) {
        return switch (kind) {
            case NOTE -> CaseLine.DATA_NOTE;
            case ASSESSMENT -> CaseLine.DATA_ASSESSMENT;
            case DECISION -> CaseLine.DATA_DECISION;
            case READINESS -> CaseLine.DATA_READINESS;
            case QUALITY_OF_LIFE -> CaseLine.DATA_QUALITY_OF_LIFE;
            case LETTER -> CaseLine.DATA_LETTER;
            case URINE_RESULT -> CaseLine.DATA_RESULT;
        };
    }
}
