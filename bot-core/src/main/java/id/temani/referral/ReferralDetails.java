package id.temani.referral;

import id.temani.casefile.AssessmentText;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseRecord;
import id.temani.casefile.CaseRecords;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseWords.Term;
import id.temani.resident.Language;
import id.temani.screening.Scores;
import id.temani.wording.ReferralLine;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is known of a resident that a letter could tell, and how it is said. */
public final class ReferralDetails {

    private final CaseRecords records;
    private final AssessmentText assessments;
    private final CaseText text;

    public ReferralDetails(CaseRecords records, AssessmentText assessments, CaseText text) {
        this.records = records;
        this.assessments = assessments;
        this.text = text;
    }

    /** What a resident said in their own talk. @param age as it was answered @param gender of whom they would like to see */
    public record Told(Optional<String> age, Optional<String> gender) {
        @Override
        public String toString() {
            return "Told[redacted]";
        }
    }

    /** Only what can be told: an age that was not said, or a wish for anybody, is not. */
    Map<Detail, String> known(CaseFile file, Told told) {
        var known = new EnumMap<Detail, String>(Detail.class);
        latest(file, "band").filter(this::isTerm).ifPresent(band -> known.put(Detail.BAND, band));
        latest(file, "points")
                .filter(points -> Scores.read(points).isPresent())
                .ifPresent(points -> known.put(Detail.POINTS, points));
        told.age().filter("18-plus"::equals).ifPresent(age -> known.put(Detail.AGE, age));
        told.gender()
                .filter(wish -> wish.equals("woman") || wish.equals("man"))
                .ifPresent(wish -> known.put(Detail.WISHES, wish));
        return known;
    }

    private Optional<String> latest(CaseFile file, String value) {
        return records.of(file.id(), CaseRecord.Kind.ASSESSMENT).stream()
                .map(record -> record.value(value))
                .filter(found -> !found.isBlank())
                .reduce((earlier, later) -> later);
    }

    private boolean isTerm(String band) {
        return Arrays.stream(Term.values()).anyMatch(term -> code(term).equals(band));
    }

    /** "Umur: 18 tahun ke atas". */
    String say(Detail detail, String value, Language language) {
        return text.text(
                language,
                ReferralLine.DETAIL,
                Map.of("what", name(detail, language), "value", value(detail, value, language)));
    }

    String name(Detail detail, Language language) {
        return text.text(language, ReferralLine.valueOf("DETAIL_" + detail.name()));
    }

    private String value(Detail detail, String value, Language language) {
        return switch (detail) {
            case BAND ->
                Arrays.stream(Term.values())
                        .filter(term -> code(term).equals(value))
                        .findFirst()
                        .map(term -> text.name(term, language))
                        .orElse(value);
            case POINTS ->
                Scores.read(value)
                        .map(scores -> assessments.line(scores, language))
                        .orElse(value);
            case AGE -> text.text(language, ReferralLine.AGE_18_PLUS);
            case WISHES -> text.text(language, value.equals("woman") ? ReferralLine.WISH_WOMAN : ReferralLine.WISH_MAN);
        };
    }

    private static String code(Term term) {
        return term.name().toLowerCase(Locale.ROOT);
    }
}
