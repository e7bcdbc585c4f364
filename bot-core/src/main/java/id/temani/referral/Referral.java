package id.temani.referral;

import id.temani.casefile.CaseId;
import id.temani.casefile.Entry;
import id.temani.handoff.AgentId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One referral of one case. Its history holds together by construction: every state follows from the one before, and nothing is
 * taken out of it.
 *
 * @param number how agents, residents and the letter name it
 */
public record Referral(UUID id, int number, CaseId file, ConversationId resident, Terms terms, List<Step> history) {

    /**
     * To whom, for what. Sealed, because it says what somebody needs.
     *
     * @param danger empty: the resident agreed, or is being asked
     * @param told what the resident added to the letter, as it was then; nothing by itself
     */
    public record Terms(String facility, Care care, Optional<Danger> danger, Map<Detail, String> told) {

        public Terms {
            told = Map.copyOf(told);
        }

        /** With nothing added. */
        public Terms(String facility, Care care, Optional<Danger> danger) {
            this(facility, care, danger, Map.of());
        }

        @Override
        public String toString() {
            return "Terms[redacted]";
        }
    }

    /** Life was in danger: who decided without waiting for consent, and why. */
    public record Danger(AgentId decidedBy, String why) {
        @Override
        public String toString() {
            return "Danger[redacted]";
        }
    }

    /** @param rejection exactly when the facility said that it cannot */
    public record Step(ReferralState state, Entry.By by, Optional<Rejection> rejection, Instant at) {}

    /** @throws IllegalArgumentException when the history contradicts itself */
    public Referral {
        history = List.copyOf(history);
        if (history.isEmpty() || history.getFirst().state() != ReferralState.PROPOSED) {
            throw new IllegalArgumentException("A referral begins as a proposal");
        }
        for (int i = 0; i < history.size(); i++) {
            var step = history.get(i);
            if (i > 0 && !history.get(i - 1).state().mayBecome(step.state())) {
                throw new IllegalArgumentException(history.get(i - 1).state() + " cannot become " + step.state());
            }
            if (step.rejection().isPresent() != (step.state() == ReferralState.REJECTED)) {
                throw new IllegalArgumentException("A rejection has a reason, and nothing else has one");
            }
        }
    }

    static Referral proposed(int number, CaseId file, ConversationId resident, Terms terms, Instant now) {
        var first = new Step(ReferralState.PROPOSED, Entry.By.AGENT, Optional.empty(), now);
        return new Referral(UUID.randomUUID(), number, file, resident, terms, List.of(first));
    }

    public ReferralState state() {
        return history.getLast().state();
    }

    public Instant since() {
        return history.getLast().at();
    }

    /** @throws IllegalStateException when {@code next} may not follow, or is a rejection, which needs a reason */
    public Referral becoming(ReferralState next, Entry.By by, Instant now) {
        if (next == ReferralState.REJECTED) {
            throw new IllegalStateException("A rejection has a reason");
        }
        return with(new Step(next, by, Optional.empty(), now));
    }

    /** @throws IllegalStateException when there is nothing to reject */
    public Referral rejected(Rejection why, Entry.By by, Instant now) {
        return with(new Step(ReferralState.REJECTED, by, Optional.of(why), now));
    }

    /** The same without waiting for consent, because life is in danger; what was added before nobody agreed to. */
    Referral inDanger(Danger danger) {
        return on(new Terms(terms.facility(), terms.care(), Optional.of(danger)));
    }

    /** The same with this, and nothing else, added to the letter. */
    Referral telling(Map<Detail, String> told) {
        return on(new Terms(terms.facility(), terms.care(), terms.danger(), told));
    }

    private Referral on(Terms changed) {
        return new Referral(id, number, file, resident, changed, history);
    }

    private Referral with(Step step) {
        if (!state().mayBecome(step.state())) {
            throw new IllegalStateException("Referral " + id + " is " + state() + " and cannot become " + step.state());
        }
        var longer = new ArrayList<>(history);
        longer.add(step);
        return new Referral(id, number, file, resident, terms, longer);
    }
}
