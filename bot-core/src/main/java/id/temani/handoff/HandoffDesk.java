package id.temani.handoff;

import id.temani.delivery.Letters;
import id.temani.later.Later;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * From asking to accepting. Works in the caller's transaction and locks the request's own row before it changes it,
 * so of two agents who accept at once one is first and the other is told.
 */
public final class HandoffDesk {

    private static final int FIRST_WAITING = 20;

    private final Handoffs handoffs;
    private final Roster roster;
    private final Dispatch dispatch;
    private final OfferCards cards;
    private final Phrasebook phrases;
    private final Later later;
    private final Attention attention;
    private final Aliases aliases;
    private final WaitingDesk waiting;
    private final HandOvers handOvers;

    public HandoffDesk(
            Handoffs handoffs,
            Roster roster,
            Dispatch dispatch,
            OfferCards cards,
            Phrasebook phrases,
            Later later,
            Attention attention,
            WaitingDesk waiting,
            HandOvers handOvers,
            RandomGenerator random) {
        this.handoffs = handoffs;
        this.roster = roster;
        this.dispatch = dispatch;
        this.cards = cards;
        this.phrases = phrases;
        this.later = later;
        this.attention = attention;
        this.aliases = Aliases.of(phrases, random);
        this.waiting = waiting;
        this.handOvers = handOvers;
    }

    /** Puts a request into the queue, asks the first agents and tells the resident honestly how long it may take. */
    public Handoff request(Asking asking, Instant now, Letters letters) {
        var alias = aliases.next(handoffs.numbersTaken(now.minus(Aliases.NUMBER_RESTS)));
        var request = Handoff.asked(HandoffId.random(), alias, asking, now);
        handoffs.add(request);
        sayQueued(request, now, letters);
        dispatch.awaited(request, now);
        return dispatch.ask(request, now, letters);
    }

    /** The first of those who accept gets the talk; the others are told kindly. */
    public void take(RecoveryAgent agent, int number, Instant now, Letters letters) {
        var wanted = handoffs.lockOpen(number).filter(request -> wasOffered(request, agent));
        if (wanted.isEmpty()) {
            letters.to(agent.chat(), phrases.say(agent.reads(), Line.NO_SUCH_OFFER));
        } else if (wanted.get().status() != Handoff.Status.WAITING) {
            tell(agent, Line.OFFER_GONE, wanted.get(), letters);
        } else if (!dispatch.hasRoom(agent)) {
            tell(agent, Line.AGENT_BUSY, wanted.get(), letters);
        } else if (!roster.takesPart(agent.id())) {
            tell(agent, Line.AGENT_SUSPENDED, wanted.get(), letters);
        } else {
            begin(wanted.get().taken(agent.id(), now), agent, now, letters);
        }
    }

    /** "Not now": the next ones are asked at once. */
    public void decline(RecoveryAgent agent, int number, Instant now, Letters letters) {
        answered(agent, number, Offer.Answer.DECLINED, Line.OFFER_DECLINED, now, letters);
    }

    /** "I may know this person": nobody asks why, and this agent is never asked about this resident again. */
    public void recuse(RecoveryAgent agent, int number, Instant now, Letters letters) {
        answered(agent, number, Offer.Answer.RECUSED, Line.OFFER_RECUSED, now, letters);
    }

    /**
     * A live talk goes back into the queue and somebody else is asked.
     *
     * @param why {@link Offer.Answer#RECUSED} or {@link Offer.Answer#DECLINED}, after which this agent is not asked again;
     *     {@link Offer.Answer#LAPSED} when the agent was silent, who may still take it, and is asked again after a while
     */
    public void giveBack(Handoff live, RecoveryAgent agent, Offer.Answer why, Instant now, Letters letters) {
        var waiting = live.givenBack();
        handoffs.save(waiting);
        if (why == Offer.Answer.LAPSED) {
            handoffs.offer(new Offer(live.id(), agent.id(), why, now, now));
        } else {
            handoffs.answer(live.id(), agent.id(), why, now);
        }
        attention.settled(live.id());
        if (why != Offer.Answer.LAPSED) {
            attention.freed(agent.id(), now);
        }
        tell(agent, why == Offer.Answer.LAPSED ? Line.AGENT_WAS_SILENT : Line.AGENT_GIVEN_BACK, live, letters);
        letters.to(live.resident(), phrases.say(live.language(), Line.WAIT_AGAIN));
        this.waiting.again(waiting, now);
        dispatch.awaited(waiting, now);
        dispatch.ask(waiting, now, letters);
    }

    /** The resident takes the request back; agents who still see an offer are told. */
    public void cancel(HandoffId id, Instant now, Letters letters) {
        handoffs.lock(id)
                .filter(request -> request.status() == Handoff.Status.WAITING)
                .ifPresent(request -> {
                    handoffs.save(request.settled(now));
                    nobodyIsAwaited(id);
                    handOvers.takeNote(id);
                    withdrawOffers(request, now, letters);
                });
    }

    /** The resident wishes for another place or person: agents who do not fit any more are told, others are asked. */
    public void askDifferently(Handoff waiting, Asking asking, Instant now, Letters letters) {
        withdrawOffers(waiting, now, letters);
        var changed = waiting.wishing(asking.unit(), asking.wishes()).askedAnew();
        handoffs.save(changed);
        sayQueued(changed, now, letters);
        dispatch.ask(changed, now, letters);
    }

    /** Whoever is told when a person is back hears that instead. */
    private void sayQueued(Handoff request, Instant now, Letters letters) {
        var queued = waiting.asked(request, now);
        if (!dispatch.isOffHours(request, now)) {
            letters.to(request.resident(), queued);
        }
    }

    /** The resident is gone from an open request: nobody is asked any more. Whoever talks with them is told elsewhere. */
    public void leave(Handoff open, Instant now, Letters letters) {
        handoffs.save(open.settled(now));
        attention.settled(open.id());
        open.agent().ifPresent(agent -> attention.freed(agent, now));
        nobodyIsAwaited(open.id());
        handOvers.takeNote(open.id());
        withdrawOffers(open, now, letters);
    }

    private void nobodyIsAwaited(HandoffId id) {
        waiting.over(id);
        later.cancel(Later.Wake.OFFERS_LAPSE, id.value());
        later.cancel(Later.Wake.NOBODY_CAME, id.value());
    }

    /** Agents who still see an offer of this request are told that it is gone. */
    private void withdrawOffers(Handoff request, Instant now, Letters letters) {
        for (var offer : handoffs.offers(request.id())) {
            if (offer.answer() == Offer.Answer.OPEN) {
                handoffs.answer(request.id(), offer.agent(), Offer.Answer.WITHDRAWN, now);
                roster.byId(offer.agent()).ifPresent(agent -> tellOnly(agent, Line.OFFER_GONE, request, letters));
            }
        }
    }

    /** Whoever is stopped or leaves answers no offer any more: the next ones are asked at once. */
    public void offersReturn(RecoveryAgent agent, Instant now, Letters letters) {
        for (var offered : handoffs.offeredTo(agent.id())) {
            handoffs.lock(offered.id())
                    .filter(request -> request.status() == Handoff.Status.WAITING)
                    .ifPresent(request -> {
                        handoffs.answer(request.id(), agent.id(), Offer.Answer.WITHDRAWN, now);
                        dispatch.ask(request, now, letters);
                    });
        }
    }

    /** The time of an offer is over: whoever did not answer is let go, the next ones are asked. */
    public void lapsed(HandoffId id, Instant now, Letters letters) {
        handoffs.lock(id)
                .filter(request -> request.status() == Handoff.Status.WAITING)
                .ifPresent(request -> {
                    for (var offer : handoffs.offers(id)) {
                        if (offer.answer() == Offer.Answer.OPEN
                                && !offer.expiresAt().isAfter(now)) {
                            handoffs.answer(id, offer.agent(), Offer.Answer.LAPSED, now);
                            dispatch.missed(request, offer, letters);
                        }
                    }
                    dispatch.ask(request, now, letters);
                });
    }

    /**
     * Nobody has come for too long. The place is kept.
     *
     * @return the request if the resident must be told now; empty when somebody came, or when it was said before
     */
    public Optional<Handoff> overdue(HandoffId id, Instant now, Letters letters) {
        return dispatch.overdue(id, now, letters);
    }

    /** Somebody has just come on duty: those who wait longest are offered first. */
    public void welcome(RecoveryAgent agent, Instant now, Letters letters) {
        for (var waiting : handoffs.waiting(FIRST_WAITING)) {
            var locked = handoffs.lock(waiting.id()).filter(one -> one.status() == Handoff.Status.WAITING);
            if (locked.isPresent() && dispatch.askIfFit(locked.get(), agent, now, letters)) {
                return;
            }
        }
    }

    private void begin(Handoff live, RecoveryAgent agent, Instant now, Letters letters) {
        handoffs.save(live);
        handoffs.answer(live.id(), agent.id(), Offer.Answer.ACCEPTED, now);
        roster.answered(agent.id());
        nobodyIsAwaited(live.id());
        attention.accepted(live, now);
        withdrawOffers(live, now, letters);
        letters.about(live.resident(), agent.chat(), cards.caseCard(live, agent.reads()));
        letters.about(live.resident(), agent.chat(), cards.openings(live, agent.reads()));
        handOvers
                .takeNote(live.id())
                .ifPresent(note -> letters.about(
                        live.resident(),
                        agent.chat(),
                        phrases.say(agent.reads(), TalkLine.HAND_OVER_NOTE, Map.of("note", note))));
        letters.to(
                live.resident(),
                phrases.say(
                        live.language(),
                        Line.TALK_BEGINS,
                        Map.of("alias", live.alias().toString(), "agent", agent.name())));
    }

    private void answered(
            RecoveryAgent agent, int number, Offer.Answer answer, Line reply, Instant now, Letters letters) {
        var request = handoffs.lockOpen(number).filter(one -> wasOffered(one, agent));
        if (request.isEmpty()) {
            letters.to(agent.chat(), phrases.say(agent.reads(), Line.NO_SUCH_OFFER));
            return;
        }
        handoffs.answer(request.get().id(), agent.id(), answer, now);
        if (answer == Offer.Answer.DECLINED) {
            roster.answered(agent.id());
        }
        tell(agent, reply, request.get(), letters);
        if (request.get().status() == Handoff.Status.WAITING) {
            dispatch.ask(request.get(), now, letters);
        }
    }

    private boolean wasOffered(Handoff request, RecoveryAgent agent) {
        return handoffs.offers(request.id()).stream()
                .filter(offer -> offer.agent().equals(agent.id()))
                .anyMatch(offer -> offer.answer() == Offer.Answer.OPEN
                        || offer.answer() == Offer.Answer.LAPSED
                        || offer.answer() == Offer.Answer.WITHDRAWN);
    }

    private void tell(RecoveryAgent agent, Line line, Handoff about, Letters letters) {
        letters.about(
                about.resident(),
                agent.chat(),
                phrases.say(agent.reads(), line, Map.of("alias", about.alias().toString())));
    }

    private void tellOnly(RecoveryAgent agent, Line line, Handoff about, Letters letters) {
        letters.to(
                agent.chat(),
                phrases.say(agent.reads(), line, Map.of("alias", about.alias().toString())));
    }
}
