package id.temani.casefile;

import id.temani.casefile.CaseWords.Term;
import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.InterviewLine;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person decides what follows an assessment: they take what the unit's table proposes, or say why not. Both are kept. Works in the
 * caller's transaction.
 */
public final class DecisionDesk {

    private static final String CHOSEN = "chosen";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 300;

    private final CaseRecords records;
    private final AssessmentText assessments;
    private final CaseText text;

    public DecisionDesk(CaseRecords records, AssessmentText assessments, CaseText text) {
        this.records = records;
        this.assessments = assessments;
        this.text = text;
    }

    /**
     * Whether this choice may be carried out now; otherwise its reason was asked.
     *
     * @param chosen what was chosen and, behind it, why
     */
    public boolean allows(
            RecoveryAgent agent, CaseFile file, CaseWords.Named<Term> chosen, Instant now, Letters letters) {
        var assessment = assessments.byPerson(file).filter(any -> file.state() == CaseState.ASSESSED);
        var proposal = assessment.flatMap(Proposal::of);
        if (proposal.isEmpty() || !isNext(file, chosen.what())) {
            return true;
        }
        var agrees = proposal.get().leadsTo().name().equals(chosen.what().name());
        if (agrees || !chosen.rest().isBlank()) {
            decided(file, proposal.get(), chosen, now);
            return true;
        }
        if (wasDecided(file, assessment.get(), chosen.what())) {
            return true;
        }
        ask(agent, file, proposal.get(), chosen.what(), letters);
        return false;
    }

    private static boolean isNext(CaseFile file, Term chosen) {
        return file.state().next().stream().anyMatch(state -> state.name().equals(chosen.name()));
    }

    private void decided(CaseFile file, Proposal proposal, CaseWords.Named<Term> chosen, Instant now) {
        var reason = chosen.rest().substring(0, Math.min(chosen.rest().length(), LONGEST_REASON));
        records.add(CaseRecord.of(
                file,
                CaseRecord.Kind.DECISION,
                Map.of(
                        AssessmentText.PROPOSAL,
                        proposal.name().toLowerCase(Locale.ROOT),
                        CHOSEN,
                        AssessmentText.code(chosen.what()),
                        REASON,
                        reason),
                now));
    }

    /** A referral is decided once and then asked for; its reason was given with the decision. */
    private boolean wasDecided(CaseFile file, CaseRecord assessment, Term chosen) {
        return records.of(file.id(), CaseRecord.Kind.DECISION).stream()
                .reduce((first, second) -> second)
                .filter(record -> !record.at().isBefore(assessment.at()))
                .filter(record -> record.value(CHOSEN).equals(AssessmentText.code(chosen)))
                .isPresent();
    }

    private void ask(RecoveryAgent agent, CaseFile file, Proposal proposal, Term chosen, Letters letters) {
        var language = agent.reads();
        var term = text.name(chosen, language);
        var reasons = Stream.of(InterviewLine.WHY_WISH, InterviewLine.WHY_HEALTH, InterviewLine.WHY_DISTANCE)
                .map(why -> text.text(language, why))
                .map(why -> text.button(language, CaseWord.BECOME, file.number(), term + " " + why, why))
                .toArray(Choice[]::new);
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(
                                language,
                                InterviewLine.WHY,
                                Map.of(
                                        "alias", file.alias().toString(),
                                        "number", Integer.toString(file.number()),
                                        "proposal", Proposal.name(Optional.of(proposal), text, language),
                                        "chosen", term))
                        .offering(reasons));
    }

    /** One decision as its resident reads it. */
    static String inWords(CaseRecord record, CaseText text, Language language) {
        var chosen = Stream.of(Term.values())
                .filter(term -> AssessmentText.code(term).equals(record.value(CHOSEN)))
                .findFirst()
                .map(term -> text.name(term, language))
                .orElse("–");
        var reason = record.value(REASON).isEmpty() ? "" : " (" + record.value(REASON) + ")";
        return text.text(
                language,
                InterviewLine.DECIDED,
                Map.of(
                        "proposal",
                        Proposal.name(Proposal.of(record), text, language),
                        "chosen",
                        chosen,
                        "reason",
                        reason));
    }
}
