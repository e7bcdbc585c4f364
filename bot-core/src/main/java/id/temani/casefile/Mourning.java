package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.Handoffs;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who was accompanied has died. Whoever holds their phone must not find an invitation on it: what waits for that chat is
 * dropped, and nothing goes there until somebody writes from it. Works in the caller's transaction.
 */
public final class Mourning {

    private final CaseFiles files;
    private final CaseConsents consents;
    private final CasePath path;
    private final Handoffs handoffs;
    private final HandoffDesk requests;
    private final Outbox outbox;
    private final Roster roster;
    private final CaseText text;

    public Mourning(
            CaseFiles files,
            CaseConsents consents,
            CasePath path,
            Handoffs handoffs,
            HandoffDesk requests,
            Outbox outbox,
            Roster roster,
            CaseText text) {
        this.files = files;
        this.consents = consents;
        this.path = path;
        this.handoffs = handoffs;
        this.requests = requests;
        this.outbox = outbox;
        this.roster = roster;
        this.text = text;
    }

    /**
     * The agent said so twice. The chat is shut before the case is locked: a resident's own message locks them in this order.
     *
     * @return false when the case is over already
     */
    public boolean died(RecoveryAgent agent, CaseFile known, Instant now, Letters letters) {
        outbox.shut(known.resident(), now);
        var file = files.lock(known.id()).filter(one -> one.state().isOpen());
        file.ifPresent(open -> {
            path.died(open, now, letters);
            forgetQuestions(open.resident(), now);
            leaveTalks(open.resident(), now, letters);
            letters.about(open.resident(), agent.chat(), text.about(open, agent.reads(), CaseLine.DIED));
            tellCoordinators(agent, open, letters);
        });
        return file.isPresent();
    }

    private void forgetQuestions(ConversationId resident, Instant now) {
        consents.of(resident).stream()
                .filter(asked -> asked.answer() == CaseConsent.Answer.OPEN)
                .forEach(asked -> consents.save(asked.answered(CaseConsent.Answer.REFUSED, Optional.empty(), now)));
    }

    private void leaveTalks(ConversationId resident, Instant now, Letters letters) {
        handoffs.of(resident).stream()
                .filter(Mourning::isOpen)
                .flatMap(talk -> handoffs.lock(talk.id()).stream())
                .filter(Mourning::isOpen)
                .forEach(talk -> requests.leave(talk, now, letters));
    }

    private static boolean isOpen(Handoff talk) {
        return talk.status() == Handoff.Status.WAITING || talk.status() == Handoff.Status.LIVE;
    }

    /** That it happened, and to whose agent; nothing of the person. */
    private void tellCoordinators(RecoveryAgent agent, CaseFile file, Letters letters) {
        var line = text.say(Language.INDONESIAN, CaseLine.DIED_COORDINATOR, Map.of("agent", agent.name()));
        roster.coordinators(file.care().unit(), file.whose().channel().isReal())
                .forEach(chat -> letters.about(agent.chat(), chat, line));
    }
}
