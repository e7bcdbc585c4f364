package id.temani.casefile;

import id.temani.casefile.CaseWords.Term;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scores of a case side by side, those of the start and those of the end, as they were last entered. */
record ScoreText(CaseRecords records, CaseText text) {

    /** A row for each kind of which anything was entered. */
    List<String> rows(CaseFile file, Language language) {
        return Stream.concat(
                        row(file, CaseRecord.Kind.READINESS, CaseLine.PLAN_READINESS, language),
                        row(file, CaseRecord.Kind.QUALITY_OF_LIFE, CaseLine.PLAN_QUALITY, language))
                .toList();
    }

    private Stream<String> row(CaseFile file, CaseRecord.Kind kind, CaseLine line, Language language) {
        var entered = records.of(file.id(), kind);
        return entered.isEmpty()
                ? Stream.empty()
                : Stream.of(text.text(
                        language,
                        line,
                        Map.of(
                                "start", latest(entered, Term.START, language),
                                "finish", latest(entered, Term.FINISH, language))));
    }

    private String latest(List<CaseRecord> entered, Term moment, Language language) {
        return entered.stream()
                .filter(one -> one.value(RecordDesk.MOMENT).equals(AssessmentText.code(moment)))
                .max(Comparator.comparing(CaseRecord::at))
                .map(one -> one.value(RecordDesk.SCORE))
                .orElseGet(() -> text.text(language, CaseLine.PLAN_NOT_YET));
    }
}
