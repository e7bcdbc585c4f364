package id.temani.casefile;

import static java.util.stream.Collectors.joining;

import id.temani.casefile.CaseWords.Term;
import id.temani.resident.Language;
import id.temani.screening.ScaleResult;
import id.temani.screening.Scores;
import id.temani.wording.CaseLine;
import id.temani.wording.InterviewLine;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found about a resident, by themselves and by a person, in words and side by side. */
public final class AssessmentText {

    /** Who found it out, in the values of a record. */
    static final String MODE = "mode";

    static final String BOT = "bot";
    static final String INTERVIEW = "interview";
    static final String BAND = "band";
    static final String POINTS = "points";
    static final String PROPOSAL = "proposal";

    private final CaseRecords records;
    private final AssessmentRule rule;
    private final CaseText text;

    public AssessmentText(CaseRecords records, AssessmentRule rule, CaseText text) {
        this.records = records;
        this.rule = rule;
        this.text = text;
    }

    /** What the resident's own check said. */
    Optional<CaseRecord> own(CaseFile file) {
        return latest(file, BOT);
    }

    /** What a person found, the last time. */
    Optional<CaseRecord> byPerson(CaseFile file) {
        return latest(file, INTERVIEW);
    }

    private Optional<CaseRecord> latest(CaseFile file, String mode) {
        return records.of(file.id(), CaseRecord.Kind.ASSESSMENT).stream()
                .filter(record -> record.value(MODE).equals(mode))
                .reduce((first, second) -> second);
    }

    static Optional<Scores> scores(CaseRecord record) {
        return Scores.read(record.value(POINTS));
    }

    String band(Optional<CaseRecord> record, Language language) {
        return record.flatMap(AssessmentText::term)
                .map(term -> text.name(term, language))
                .orElseGet(() -> text.text(language, CaseLine.NOT_CHECKED));
    }

    private static Optional<Term> term(CaseRecord record) {
        return Stream.of(Term.LOW, Term.MODERATE, Term.HIGH, Term.INCOMPLETE)
                .filter(term -> code(term).equals(record.value(BAND)))
                .findFirst();
    }

    static String code(Term band) {
        return band.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the two differ, and in what, to stand behind a sentence; empty where there is nothing to compare with. */
    String compared(Optional<CaseRecord> own, CaseRecord person, Language language) {
        if (own.isEmpty()) {
            return "";
        }
        var before = own.flatMap(AssessmentText::scores);
        var found = scores(person);
        var rows = before.isPresent() && found.isPresent() ? differences(before.get(), found.get(), language) : "";
        var same = rows.isEmpty() && own.get().value(BAND).equals(person.value(BAND));
        return " " + text.text(language, same ? CaseLine.SAME : CaseLine.DIFFERS) + (rows.isEmpty() ? "" : "\n" + rows);
    }

    private String differences(Scores before, Scores found, Language language) {
        return Stream.concat(before.all().stream(), found.all().stream())
                .map(Scores.Score::scale)
                .distinct()
                .filter(scale -> !before.of(scale).equals(found.of(scale)))
                .map(scale -> row(scale, before.of(scale), found.of(scale), language))
                .collect(joining("\n"));
    }

    private String row(String scale, Optional<Scores.Score> own, Optional<Scores.Score> person, Language language) {
        return text.text(
                language,
                InterviewLine.ROW_BOTH,
                Map.of(
                        "name", name(scale, language),
                        "bot", said(own, language),
                        "found", said(person, language)));
    }

    /** Everything an interview came to, each beside the resident's own check where there is one. */
    String rows(CaseFile file, Scores found, Language language) {
        var own = own(file).flatMap(AssessmentText::scores);
        var all = Stream.concat(found.all().stream(), own.stream().flatMap(before -> before.all().stream()))
                .map(Scores.Score::scale)
                .distinct()
                .map(scale -> own.isPresent()
                        ? row(scale, own.get().of(scale), found.of(scale), language)
                        : text.text(
                                language,
                                InterviewLine.ROW,
                                Map.of("name", name(scale, language), "found", said(found.of(scale), language))))
                .collect(joining("\n"));
        return all.isEmpty() ? text.text(language, InterviewLine.NOTHING_USED) : all;
    }

    /** Every score in one line, with the questionnaire that they are of: "ganja 12, sedang (ASSIST 3.1, saduran, versi 1)". */
    public String line(Scores scores, Language language) {
        return scores.all().stream()
                        .map(score -> name(score.scale(), language) + " " + said(Optional.of(score), language))
                        .collect(joining("; "))
                + " (" + questionnaire(scores.instrument(), language) + ")";
    }

    /** "12, sedang"; "belum lengkap" where too little is known; "tidak dipakai" where it was not named. */
    private String said(Optional<Scores.Score> score, Language language) {
        return score.map(one -> {
                    var band = one.band().equals(ScaleResult.INCOMPLETE)
                            ? text.name(Term.INCOMPLETE, language)
                            : Stream.of(Term.LOW, Term.MODERATE, Term.HIGH)
                                    .filter(term -> code(term).equals(one.band()))
                                    .findFirst()
                                    .map(term -> text.name(term, language))
                                    .orElse(one.band());
                    return one.points().isPresent()
                            ? text.text(
                                    language,
                                    InterviewLine.POINTS,
                                    Map.of(
                                            "points",
                                            Integer.toString(one.points().getAsInt()),
                                            "band",
                                            band))
                            : band;
                })
                .orElseGet(() -> text.text(language, InterviewLine.NOT_NAMED));
    }

    private String name(String scale, Language language) {
        return rule.questionnaire()
                .scale(scale)
                .map(known -> known.name().in(language))
                .orElse(scale);
    }

    /** For the card: both, and whether they differ. Empty until a person has assessed. */
    String onCard(CaseFile file, Language language) {
        var own = own(file);
        return byPerson(file)
                .map(person -> "\n"
                        + text.text(
                                language,
                                InterviewLine.ON_CARD,
                                Map.of(
                                        "bot", band(own, language),
                                        "found", band(Optional.of(person), language),
                                        "differs", compared(own, person, language))))
                .orElse("");
    }

    /** One assessment as its resident reads it: who asked, with which questionnaire, what it came to. */
    String inWords(CaseRecord record, Language language) {
        var mode = record.value(MODE).equals(BOT) ? InterviewLine.MODE_BOT : InterviewLine.MODE_INTERVIEW;
        var points = scores(record)
                .map(scores -> scores.all().stream()
                        .map(score -> name(score.scale(), language) + " " + said(Optional.of(score), language))
                        .collect(joining("; ")))
                .filter(words -> !words.isEmpty())
                .map(words -> " (" + words + ")")
                .orElse("");
        return text.text(
                language,
                mode,
                Map.of(
                        "band",
                        band(Optional.of(record), language),
                        "instrument",
                        questionnaire(record.value("instrument"), record.value("version"), language),
                        "points",
                        points));
    }

    private String questionnaire(String key, Language language) {
        var at = key.lastIndexOf('@');
        return questionnaire(key.substring(0, at), key.substring(at + 1), language);
    }

    /** "ASSIST 3.1, saduran, versi 1": an adaptation says so wherever its points are read. */
    private String questionnaire(String id, String version, Language language) {
        var current = rule.questionnaire();
        var adapted = current.id().equals(id) && current.provenance().adaptation();
        var title = id.replace('-', ' ').toUpperCase(Locale.ROOT);
        return text.text(
                language,
                adapted ? InterviewLine.ADAPTATION : InterviewLine.QUESTIONNAIRE,
                Map.of("title", title, "version", version));
    }

    /** Id and version of a questionnaire, from its key. */
    static Map<String, String> questionnaire(String key) {
        var at = key.lastIndexOf('@');
        return Map.of("instrument", key.substring(0, at), "version", key.substring(at + 1));
    }
}
