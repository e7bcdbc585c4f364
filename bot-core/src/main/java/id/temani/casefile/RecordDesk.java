package id.temani.casefile;

import id.temani.casefile.CaseWords.Term;
import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.relay.Scrubber;
import id.temani.wording.CaseLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What agents write down in a case: notes, scores, a letter's way. Works in the caller's transaction. */
public final class RecordDesk {

    static final String MOMENT = "moment";
    static final String SCORE = "score";
    private static final String TEXT = "text";
    private static final int LONGEST_NOTE = 1_000;
    private static final Pattern SCALE = Pattern.compile("(10|\\d)(\\s+(10|\\d)\\s+(10|\\d))?");
    private static final Pattern DOMAINS = Pattern.compile("(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})");
    private static final int HIGHEST_DOMAIN = 100;

    private final CaseRecords records;
    private final CaseCards cards;
    private final Scrubber scrubber;
    private final CaseText text;

    public RecordDesk(CaseRecords records, CaseCards cards, Scrubber scrubber, CaseText text) {
        this.records = records;
        this.cards = cards;
        this.scrubber = scrubber;
        this.text = text;
    }

    /** CATAT 27 with words keeps them; without, the latest are shown. */
    public void note(RecoveryAgent agent, CaseFile file, String words, Instant now, Letters letters) {
        if (words.isBlank()) {
            letters.about(file.resident(), agent.chat(), cards.notes(file, agent.reads()));
            return;
        }
        if (words.length() > LONGEST_NOTE || isUnfit(words)) {
            tell(agent, file, CaseLine.NOTE_REFUSED, letters);
            return;
        }
        records.add(CaseRecord.of(file, CaseRecord.Kind.NOTE, Map.of(TEXT, words), now));
        tell(agent, file, CaseLine.NOTED, letters);
    }

    /** As in notes of talks: nothing that tells who somebody is, and nothing about buying and selling (art. 131). */
    private boolean isUnfit(String words) {
        var found = scrubber.read(words);
        return found.supply() || found.hasContacts();
    }

    /**
     * SKALA 27 awal 7: the readiness ruler at the start or the end, 0 to 10. Three numbers are importance, confidence and
     * readiness, as the ruler is asked in full.
     */
    public void scale(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        var moment = moment(said);
        var score = moment.map(CaseWords.Named::rest)
                .filter(rest -> SCALE.matcher(rest).matches());
        if (score.isEmpty()) {
            tell(agent, file, CaseLine.SCALE_HOW, letters);
            return;
        }
        keepScore(agent, file, CaseRecord.Kind.READINESS, moment.get().what(), score.get(), now, letters);
    }

    /** WHOQOL 27 awal 50 60 55 70: four domain scores and nothing of the questionnaire, which needs WHO's permission. */
    public void quality(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        var moment = moment(said);
        var scores = moment.map(CaseWords.Named::rest).filter(RecordDesk::areDomains);
        if (scores.isEmpty()) {
            tell(agent, file, CaseLine.QUALITY_HOW, letters);
            return;
        }
        keepScore(agent, file, CaseRecord.Kind.QUALITY_OF_LIFE, moment.get().what(), scores.get(), now, letters);
    }

    private static boolean areDomains(String said) {
        return DOMAINS.matcher(said).matches()
                && Arrays.stream(said.split("\\s+")).mapToInt(Integer::parseInt).allMatch(one -> one <= HIGHEST_DOMAIN);
    }

    private Optional<CaseWords.Named<Term>> moment(String said) {
        return text.words().term(said).filter(named -> named.what() == Term.START || named.what() == Term.FINISH);
    }

    private void keepScore(
            RecoveryAgent agent,
            CaseFile file,
            CaseRecord.Kind kind,
            Term moment,
            String score,
            Instant now,
            Letters letters) {
        records.add(CaseRecord.of(file, kind, Map.of(MOMENT, AssessmentText.code(moment), SCORE, score), now));
        tell(agent, file, CaseLine.SCORE_NOTED, letters);
    }

    /** SURAT 27 diminta, or issuer, number and date; the letter itself is an authority's. */
    public void letter(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        var asked = text.words()
                .term(said)
                .filter(named -> named.what() == Term.ASKED)
                .isPresent();
        var issued = said.split(";");
        if (asked) {
            records.add(CaseRecord.of(file, CaseRecord.Kind.LETTER, Map.of("step", "asked"), now));
            tell(agent, file, CaseLine.LETTER_ASKED, letters);
        } else if (issued.length == 3) {
            records.add(CaseRecord.of(
                    file,
                    CaseRecord.Kind.LETTER,
                    Map.of(
                            "step",
                            "issued",
                            "by",
                            issued[0].strip(),
                            "number",
                            issued[1].strip(),
                            "date",
                            issued[2].strip()),
                    now));
            tell(agent, file, CaseLine.LETTER_ISSUED, letters);
        } else {
            tell(agent, file, CaseLine.LETTER_HOW, letters);
        }
    }

    private void tell(RecoveryAgent agent, CaseFile file, CaseLine line, Letters letters) {
        letters.about(file.resident(), agent.chat(), text.about(file, agent.reads(), line));
    }
}
