package id.temani.casefile;

import id.temani.casefile.CaseWords.Term;
import id.temani.delivery.Letters;
import id.temani.handoff.Handoff;
import id.temani.handoff.RecoveryAgent;
import id.temani.screening.pathway.Destination;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What agents write down in a case: assessments, notes, scores, a letter's way. Works in the caller's transaction. */
public final class RecordDesk {

    private static final String TEXT = "text";
    private static final String BAND = "band";
    private static final String MODE = "mode";
    private static final String BOT = "bot";
    private static final String INTERVIEW = "interview";
    private static final int LONGEST_NOTE = 1_000;
    private static final Pattern SCALE = Pattern.compile("10|\\d");
    private static final Pattern DOMAINS = Pattern.compile("(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})");
    private static final int HIGHEST_DOMAIN = 100;
    private static final List<Term> BANDS = List.of(Term.LOW, Term.MODERATE, Term.HIGH, Term.INCOMPLETE);

    private final CaseRecords records;
    private final CaseCards cards;
    private final CasePath path;
    private final AssessmentRule rule;
    private final CaseText text;

    public RecordDesk(CaseRecords records, CaseCards cards, CasePath path, AssessmentRule rule, CaseText text) {
        this.records = records;
        this.cards = cards;
        this.path = path;
        this.rule = rule;
        this.text = text;
    }

    /** What the resident's own check said, kept when the case opens, so that a difference shows later. */
    void keepOwnCheck(CaseFile file, Handoff talk, Instant now) {
        talk.band()
                .ifPresent(band -> records.add(CaseRecord.of(
                        file,
                        CaseRecord.Kind.ASSESSMENT,
                        Map.of(
                                MODE,
                                BOT,
                                BAND,
                                band,
                                "instrument",
                                rule.instrument(),
                                "version",
                                rule.version(),
                                "points",
                                talk.detail().orElse("")),
                        now)));
    }

    /** ASESMEN 27: asked again by a person; with a band behind it, noted. The table of the unit only proposes. */
    public void assess(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        if (!file.state().mayBecome(CaseState.ASSESSED) && file.state() != CaseState.ASSESSED) {
            path.notNow(agent, file, letters);
            return;
        }
        var band = text.words().term(said).map(CaseWords.Named::what).filter(BANDS::contains);
        if (band.isEmpty()) {
            letters.about(file.resident(), agent.chat(), question(agent, file));
            return;
        }
        found(agent, file, band.get(), Map.of(), now, letters);
    }

    /** An interview came to this. */
    private void found(
            RecoveryAgent agent, CaseFile file, Term band, Map<String, String> points, Instant now, Letters letters) {
        var own = ownCheck(file);
        records.add(CaseRecord.of(
                file,
                CaseRecord.Kind.ASSESSMENT,
                Map.of(
                        MODE,
                        INTERVIEW,
                        BAND,
                        code(band),
                        "instrument",
                        rule.instrument(),
                        "version",
                        rule.version(),
                        "points",
                        points.getOrDefault("points", "")),
                now));
        var assessed =
                file.state() == CaseState.ASSESSED ? file : file.becoming(CaseState.ASSESSED, Entry.By.AGENT, now);
        path.enter(assessed, now, letters);
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(
                                agent.reads(),
                                CaseLine.ASSESSED,
                                Map.of(
                                        "alias", file.alias().toString(),
                                        "bot",
                                                own.map(one -> text.name(one, agent.reads()))
                                                        .orElse("–"),
                                        "found", text.name(band, agent.reads()),
                                        "differs", differs(agent, own, band),
                                        "proposal", text.text(agent.reads(), proposal(file, band))))
                        .offering(cards.paths(assessed, agent.reads()).toArray(Choice[]::new)));
    }

    private String differs(RecoveryAgent agent, Optional<Term> own, Term found) {
        return own.map(before -> before == found ? CaseLine.SAME : CaseLine.DIFFERS)
                .map(line -> text.text(agent.reads(), line))
                .orElse("");
    }

    /** Who comes back after treatment goes on in aftercare, whatever the band (gagassultra.com, Baubau). */
    private CaseLine proposal(CaseFile file, Term band) {
        if (file.care().line() == ServiceLine.AFTERCARE) {
            return CaseLine.PROPOSE_AFTERCARE;
        }
        return rule.after(file.care().unit(), code(band)).map(RecordDesk::line).orElse(CaseLine.PROPOSE_NOTHING);
    }

    private static CaseLine line(Destination destination) {
        return switch (destination) {
            case COMMUNITY -> CaseLine.PROPOSE_COMMUNITY;
            case CLINIC -> CaseLine.PROPOSE_CLINIC;
            case BNNK -> CaseLine.PROPOSE_BNNK;
        };
    }

    private Utterance question(RecoveryAgent agent, CaseFile file) {
        var buttons = BANDS.stream()
                .map(band -> text.button(
                        agent.reads(),
                        CaseWord.ASSESS,
                        file.number(),
                        text.name(band, agent.reads()),
                        text.name(band, agent.reads())))
                .toArray(Choice[]::new);
        var own = ownCheck(file).map(band -> text.name(band, agent.reads())).orElse("–");
        return text.say(
                        agent.reads(),
                        CaseLine.ASSESS,
                        Map.of("alias", file.alias().toString(), "bot", own))
                .offering(buttons);
    }

    private Optional<Term> ownCheck(CaseFile file) {
        return records.of(file.id(), CaseRecord.Kind.ASSESSMENT).stream()
                .filter(record -> record.value(MODE).equals(BOT))
                .reduce((first, second) -> second)
                .flatMap(record -> BANDS.stream()
                        .filter(band -> code(band).equals(record.value(BAND)))
                        .findFirst());
    }

    private static String code(Term band) {
        return band.name().toLowerCase(Locale.ROOT);
    }

    /** CATAT 27 with words keeps them; without, the latest are shown. */
    public void note(RecoveryAgent agent, CaseFile file, String words, Instant now, Letters letters) {
        if (words.isBlank()) {
            letters.about(file.resident(), agent.chat(), cards.notes(file, agent.reads()));
            return;
        }
        var kept = words.substring(0, Math.min(words.length(), LONGEST_NOTE));
        records.add(CaseRecord.of(file, CaseRecord.Kind.NOTE, Map.of(TEXT, kept), now));
        tell(agent, file, CaseLine.NOTED, letters);
    }

    /** SKALA 27 awal 7: the readiness ruler at the start or the end. */
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
        records.add(CaseRecord.of(file, kind, Map.of("moment", code(moment), "score", score), now));
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
