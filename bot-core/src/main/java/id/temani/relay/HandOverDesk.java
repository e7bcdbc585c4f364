package id.temani.relay;

import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.handoff.HandOver;
import id.temani.handoff.HandOvers;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.HandoffId;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Offer;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.later.Later;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * SERAHKAN: an agent asks, the resident decides, and only then somebody else is looked for. Works in the caller's
 * transaction and locks the talk before it changes anything.
 */
public final class HandOverDesk {

    private final HandOvers questions;
    private final Handoffs handoffs;
    private final HandoffDesk handoffDesk;
    private final RelayDesk relay;
    private final Scrubber scrubber;
    private final HandOverAnswers answers;
    private final Roster roster;
    private final Outbox outbox;
    private final Later later;
    private final Phrasebook phrases;
    private final HandOverQuestion question;

    public HandOverDesk(
            HandOvers questions,
            Handoffs handoffs,
            HandoffDesk handoffDesk,
            RelayDesk relay,
            Scrubber scrubber,
            HandOverAnswers answers,
            Roster roster,
            Outbox outbox,
            Later later,
            Phrasebook phrases) {
        this.questions = questions;
        this.handoffs = handoffs;
        this.handoffDesk = handoffDesk;
        this.relay = relay;
        this.scrubber = scrubber;
        this.answers = answers;
        this.roster = roster;
        this.outbox = outbox;
        this.later = later;
        this.phrases = phrases;
        this.question = new HandOverQuestion(phrases);
    }

    /**
     * Asks the resident of a talk whether somebody else may go on.
     *
     * @param note for whoever comes next; one that says who or where somebody is, or is too long, is refused
     */
    public void ask(Handoff live, RecoveryAgent agent, Optional<String> note, Instant now, Letters letters) {
        if (questions.of(live.id()).filter(asked -> asked.isOpen(live, now)).isPresent()) {
            tell(agent, TalkLine.HAND_OVER_ASKED_BEFORE, live, letters);
        } else if (note.filter(text -> !mayPass(text)).isPresent()) {
            tell(agent, TalkLine.HAND_OVER_NOTE_REFUSED, live, letters);
        } else if (outbox.isShut(live.resident())) {
            relay.undelivered(live, agent, letters);
        } else {
            relay.hurry(live, agent, now, letters);
            var asked = new HandOver(UUID.randomUUID(), live.id(), agent.id(), note.map(Lines::clean), now);
            questions.ask(asked);
            later.at(Later.Wake.HAND_OVER_UNANSWERED, live.id().value(), now.plus(HandOver.ANSWERED_WITHIN));
            letters.to(live.resident(), question.about(asked, live, agent));
            tell(agent, TalkLine.HAND_OVER_ASKED, live, letters);
        }
    }

    /** Takes a resident's typed text as the answer, if it is one and the question is open; says whether it was. */
    public boolean answered(Handoff live, String text, Instant now, Letters letters) {
        var answer = answers.read(text);
        var asked = answer.flatMap(any -> questions.of(live.id())).filter(open -> open.isOpen(live, now));
        asked.ifPresent(open -> act(open, live, answer.orElseThrow(), now, letters));
        return asked.isPresent();
    }

    /** Says whether a button belongs to such a question. */
    public static boolean asks(String payload) {
        return HandOverQuestion.asked(payload);
    }

    /** A button under the question; one that is old is told so. */
    public void tapped(Optional<Handoff> live, HandOverAnswers.Tap tap, Instant now, Letters letters) {
        var asked = live.flatMap(talk -> questions.of(talk.id()))
                .filter(open -> HandOverQuestion.belongs(tap.payload(), open))
                .filter(open -> open.isOpen(live.orElseThrow(), now));
        var answer = HandOverQuestion.answer(tap.payload());
        if (asked.isPresent() && answer.isPresent()) {
            act(asked.get(), live.orElseThrow(), answer.get(), now, letters);
        } else {
            letters.to(tap.resident(), phrases.say(tap.language(), TalkLine.HAND_OVER_GONE));
        }
    }

    /** Nobody answered in time: the talk stays, and its agent is told. */
    public void unanswered(HandoffId talk, Instant now, Letters letters) {
        handoffs.lock(talk)
                .ifPresent(live -> questions.of(talk).ifPresent(asked -> {
                    var stays = asked.isOpen(live, asked.askedAt());
                    questions.takeNote(talk);
                    if (stays) {
                        roster.byId(asked.by())
                                .ifPresent(agent -> tell(agent, TalkLine.HAND_OVER_UNANSWERED, live, letters));
                    }
                }));
    }

    /** Danger was spoken of: nobody is asked about anything else now, and the talk stays where it is. */
    public void interrupted(Handoff live, Instant now, Letters letters) {
        questions.of(live.id()).filter(asked -> asked.isOpen(live, now)).ifPresent(asked -> {
            forget(live.id());
            roster.byId(asked.by()).ifPresent(agent -> tell(agent, TalkLine.HAND_OVER_INTERRUPTED, live, letters));
        });
    }

    private void act(HandOver asked, Handoff live, HandOverAnswers.Answer answer, Instant now, Letters letters) {
        later.cancel(Later.Wake.HAND_OVER_UNANSWERED, live.id().value());
        var agent = roster.byId(asked.by());
        switch (answer) {
            case WITH_NOTE -> questions.agreed(live.id());
            case YES -> questions.takeNote(live.id());
            case NO -> {
                questions.takeNote(live.id());
                letters.to(live.resident(), phrases.say(live.language(), TalkLine.HAND_OVER_STAYS));
                agent.ifPresent(one -> tell(one, TalkLine.HAND_OVER_DECLINED, live, letters));
            }
        }
        if (answer != HandOverAnswers.Answer.NO) {
            agent.ifPresent(one -> {
                relay.hurry(live, one, now, letters);
                handoffDesk.giveBack(live, one, Offer.Answer.DECLINED, now, letters);
            });
        }
    }

    private void forget(HandoffId talk) {
        later.cancel(Later.Wake.HAND_OVER_UNANSWERED, talk.value());
        questions.takeNote(talk);
    }

    private boolean mayPass(String note) {
        var found = scrubber.read(note);
        return !found.supply() && !found.hasContacts() && note.length() <= HandOver.LONGEST_NOTE;
    }

    private void tell(RecoveryAgent agent, Phrase line, Handoff live, Letters letters) {
        letters.about(
                live.resident(),
                agent.chat(),
                phrases.say(agent.reads(), line, Map.of("alias", live.alias().toString())));
    }
}
