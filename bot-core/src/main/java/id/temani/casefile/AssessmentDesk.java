package id.temani.casefile;

import id.temani.casefile.CaseWords.Term;
import id.temani.delivery.Letters;
import id.temani.handoff.Handoff;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.Language;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Scores;
import id.temani.screening.pathway.Destination;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.InterviewLine;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person finds when they ask again, kept beside the resident's own check, and what the unit's table proposes then. Works in
 * the caller's transaction.
 */
public final class AssessmentDesk {

    private static final List<Term> BANDS = List.of(Term.LOW, Term.MODERATE, Term.HIGH, Term.INCOMPLETE);

    private final CaseRecords records;
    private final CaseCards cards;
    private final CasePath path;
    private final AssessmentRule rule;
    private final AssessmentText found;
    private final CaseText text;

    public AssessmentDesk(
            CaseRecords records,
            CaseCards cards,
            CasePath path,
            AssessmentRule rule,
            AssessmentText found,
            CaseText text) {
        this.records = records;
        this.cards = cards;
        this.path = path;
        this.rule = rule;
        this.found = found;
        this.text = text;
    }

    /** What the resident's own check said, kept when the case opens, so that a difference shows later. */
    void keepOwnCheck(CaseFile file, Handoff talk, Optional<OwnCheck> own, Instant now) {
        own.or(() -> talk.band().map(band -> new OwnCheck(band, Optional.empty())))
                .ifPresent(
                        check -> keep(file, AssessmentText.BOT, check.band(), check.scores(), Optional.empty(), now));
    }

    boolean mayAssess(CaseFile file) {
        return CaseButtons.mayBeAssessed(file);
    }

    /** ASESMEN 27: asked again on paper; with a band behind it, noted. Without, the interview is offered as well. */
    public void assess(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        if (!mayAssess(file)) {
            path.notNow(agent, file, letters);
            return;
        }
        var band = text.words().term(said).map(CaseWords.Named::what).filter(BANDS::contains);
        if (band.isEmpty()) {
            letters.about(file.resident(), agent.chat(), question(agent, file));
        } else {
            var code = AssessmentText.code(band.get());
            assessed(agent, file, code, Optional.empty(), rule.after(file.care().unit(), code), now, letters);
        }
    }

    /** An interview came to its end. */
    void interviewed(RecoveryAgent agent, CaseFile file, AnswerSheet sheet, Instant now, Letters letters) {
        var guidance = rule.guide(file.care().unit(), sheet);
        // What is missing can only make it more serious, so the community alone is not proposed yet.
        var proposal = guidance.afterAssessment().filter(to -> guidance.complete() || to != Destination.COMMUNITY);
        assessed(agent, file, guidance.knownBand(), Optional.of(Scores.of(sheet)), proposal, now, letters);
    }

    /** What a sheet comes to, beside the resident's own check. */
    String rows(CaseFile file, AnswerSheet sheet, Language language) {
        return found.rows(file, Scores.of(sheet), language);
    }

    private void assessed(
            RecoveryAgent agent,
            CaseFile file,
            String band,
            Optional<Scores> scores,
            Optional<Destination> byTable,
            Instant now,
            Letters letters) {
        var proposal = file.care().line() == ServiceLine.AFTERCARE
                ? Optional.of(Proposal.AFTERCARE)
                : byTable.map(Proposal::of);
        var own = found.own(file);
        var record = keep(file, AssessmentText.INTERVIEW, band, scores, proposal, now);
        var entered =
                file.state() == CaseState.ASSESSED ? file : file.becoming(CaseState.ASSESSED, Entry.By.AGENT, now);
        path.enter(entered, now, letters);
        var language = agent.reads();
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(
                                language,
                                CaseLine.ASSESSED,
                                Map.of(
                                        "alias", file.alias().toString(),
                                        "bot", found.band(own, language),
                                        "found", found.band(Optional.of(record), language),
                                        "differs", found.compared(own, record, language),
                                        "proposal", Proposal.name(proposal, text, language)))
                        .offering(choices(entered, proposal, language)));
    }

    private Choice[] choices(CaseFile file, Optional<Proposal> proposal, Language language) {
        var referral = text.button(
                language,
                CaseWord.BECOME,
                file.number(),
                text.name(Term.REFERRED, language),
                text.text(language, InterviewLine.REFER));
        return Stream.concat(cards.paths(file, language).stream(), Stream.of(referral))
                .toArray(Choice[]::new);
    }

    private CaseRecord keep(
            CaseFile file,
            String mode,
            String band,
            Optional<Scores> scores,
            Optional<Proposal> proposal,
            Instant now) {
        var values = new HashMap<String, String>();
        values.put(AssessmentText.MODE, mode);
        values.put(AssessmentText.BAND, band);
        scores.ifPresent(points -> values.put(AssessmentText.POINTS, points.toText()));
        proposal.ifPresent(one -> values.put(AssessmentText.PROPOSAL, one.name().toLowerCase(Locale.ROOT)));
        values.putAll(AssessmentText.questionnaire(scores.map(Scores::instrument)
                .orElseGet(() -> rule.questionnaire().key())));
        var record = CaseRecord.of(file, CaseRecord.Kind.ASSESSMENT, values, now);
        records.add(record);
        return record;
    }

    private Utterance question(RecoveryAgent agent, CaseFile file) {
        var language = agent.reads();
        var interview = text.button(language, CaseWord.INTERVIEW, file.number(), InterviewLine.BUTTON);
        var bands = BANDS.stream()
                .map(band -> text.button(
                        language,
                        CaseWord.ASSESS,
                        file.number(),
                        text.name(band, language),
                        text.name(band, language)));
        return text.say(
                        language,
                        CaseLine.ASSESS,
                        Map.of("alias", file.alias().toString(), "bot", found.band(found.own(file), language)))
                .offering(Stream.concat(Stream.of(interview), bands).toArray(Choice[]::new));
    }
}
