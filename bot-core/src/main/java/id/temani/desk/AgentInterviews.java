package id.temani.desk;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.InterviewDesk;
import id.temani.casefile.PlanningDesk;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.RecoveryAgent;
import id.temani.relay.AgentLines;
import id.temani.relay.AgentLines.Typed;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps apart what an agent types while an interview asks and talks are live. No answer is ever passed on, and no line of a talk is
 * ever taken as an answer: where both are possible, nothing happens until the agent says which.
 */
public final class AgentInterviews {

    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.,;]+");

    private final InterviewDesk interviews;
    private final CaseFiles files;
    private final Handoffs handoffs;
    private final AgentLines lines;
    private final PlanningDesk planning;

    public AgentInterviews(
            InterviewDesk interviews, CaseFiles files, Handoffs handoffs, AgentLines lines, PlanningDesk planning) {
        this.interviews = interviews;
        this.files = files;
        this.handoffs = handoffs;
        this.lines = lines;
        this.planning = planning;
    }

    /** WAWANCARA 27, typed or tapped. What was held for a talk goes to it now. A time that was being asked for is forgotten. */
    void told(Visit visit, RecoveryAgent agent, CaseFile file, String said) {
        var released = interviews.release(agent, file, said, visit.now());
        if (released.isPresent()) {
            lines.said(agent, new Typed(released.get(), Optional.empty()), visit.now(), visit.letters());
        } else {
            planning.forget(agent.chat());
            interviews.told(agent, file, said, visit.now(), visit.letters());
        }
    }

    /** Whether digits alone may be an answer to an interview, so that no other question may take them. */
    boolean mayMean(RecoveryAgent agent, String text) {
        return NUMBERS.matcher(text).matches() && interviews.askedBy(agent).isPresent();
    }

    /** Deals with words that are no command; says no when they are for a talk or nobody asks anything. */
    boolean took(Visit visit, RecoveryAgent agent, Typed typed) {
        var file = interviews.askedBy(agent).flatMap(one -> files.lock(one.id()));
        if (file.isEmpty() || isForSomebodyElse(agent, typed, file.get())) {
            return false;
        }
        var words = typed.said().hasPhotos() ? "" : typed.said().text();
        if (!handoffs.liveOf(agent.id()).isEmpty()) {
            interviews.hold(agent, file.get(), words, visit.now(), visit.letters());
            return true;
        }
        return !words.isEmpty() && interviews.answered(agent, file.get(), words, visit.now(), visit.letters());
    }

    /** Nobody else wanted these words: the question is asked again. Says whether there is one. */
    boolean misunderstood(Visit visit, RecoveryAgent agent) {
        var file = interviews.askedBy(agent).flatMap(one -> files.lock(one.id()));
        file.ifPresent(one -> interviews.misunderstood(agent, one, visit.now(), visit.letters()));
        return file.isPresent();
    }

    /** A name before the line says for whom it is; a topic or a quoted message only when it is not about whom is asked. */
    private boolean isForSomebodyElse(RecoveryAgent agent, Typed typed, CaseFile asked) {
        var addressed = lines.addressed(agent, typed);
        return addressed.isPresent()
                && (lines.isNamed(agent, typed)
                        || addressed
                                .map(Handoff::resident)
                                .filter(asked.resident()::equals)
                                .isEmpty());
    }
}
