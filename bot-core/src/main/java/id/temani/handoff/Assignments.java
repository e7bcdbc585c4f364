package id.temani.handoff;

import id.temani.delivery.Letters;
import id.temani.resident.Language;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a coordinator decides about a request that waits: who sees it next, or that more people see it. An agent still
 * accepts by themselves, and the first of all who accept gets the talk. Works in the caller's transaction and locks the
 * request's own row.
 */
public final class Assignments {

    private final Handoffs handoffs;
    private final Roster roster;
    private final Dispatch dispatch;
    private final OfferCards cards;
    private final Phrasebook phrases;

    public Assignments(Handoffs handoffs, Roster roster, Dispatch dispatch, OfferCards cards, Phrasebook phrases) {
        this.handoffs = handoffs;
        this.roster = roster;
        this.dispatch = dispatch;
        this.cards = cards;
        this.phrases = phrases;
    }

    /** Offers the request to this agent now; says what the coordinator is told, which takes {@code alias} and {@code agent}. */
    public CoordinatorLine assign(HandoffId id, AgentId agent, Instant now, Letters letters) {
        var waiting = locked(id);
        if (waiting.isEmpty()) {
            return CoordinatorLine.ASSIGN_TAKEN;
        }
        var request = waiting.get();
        var search = dispatch.search(request, now);
        var reached = reachable(request).stream()
                .filter(one -> one.id().equals(agent))
                .findFirst();
        var whyNot = reached.map(one -> whyNot(search, one)).orElse(Optional.of(CoordinatorLine.WHY_NOT_REACHABLE));
        whyNot.ifPresentOrElse(why -> {}, () -> offer(search, reached.orElseThrow(), letters));
        return whyNot.orElse(CoordinatorLine.ASSIGNED);
    }

    /** Takes back an offer that the agent has not answered; others are asked. */
    public CoordinatorLine takeBack(HandoffId id, AgentId agent, Instant now, Letters letters) {
        var open = locked(id)
                .filter(request -> handoffs.offers(id).stream()
                        .anyMatch(offer -> offer.agent().equals(agent) && offer.answer() == Offer.Answer.OPEN));
        if (open.isEmpty()) {
            return CoordinatorLine.ASSIGN_NOT_OPEN;
        }
        var request = open.get();
        // As after a silence: the router leaves this agent alone for a while, and they may still take it.
        handoffs.offer(new Offer(id, agent, Offer.Answer.LAPSED, now, now));
        roster.byId(agent)
                .ifPresent(one -> letters.about(
                        request.resident(), one.chat(), cards.about(request, one.reads(), Line.OFFER_GONE, now)));
        var search = dispatch.search(request, now);
        dispatch.note(search, List.of(), phrases.text(Language.INDONESIAN, Line.ROUTING_TAKEN_BACK));
        dispatch.ask(request, now, letters);
        return CoordinatorLine.ASSIGN_TAKEN_BACK;
    }

    /** Asks the next ring now, wherever its people are. */
    public CoordinatorLine widen(HandoffId id, Instant now, Letters letters) {
        var waiting = locked(id);
        if (waiting.isEmpty()) {
            return CoordinatorLine.ASSIGN_TAKEN;
        }
        var search = dispatch.search(waiting.get(), now).widened();
        if (search.mustWaitForDay()) {
            return CoordinatorLine.WHY_NOT_LATER;
        }
        var routing = HandoffRouter.choose(search, reachable(waiting.get()));
        if (routing.asked().isEmpty()) {
            return CoordinatorLine.WIDEN_NOBODY;
        }
        routing.asked().stream()
                .sorted(Dispatch.IN_ORDER_OF_LOCKS)
                .forEach(agent -> dispatch.offer(search, agent, letters));
        dispatch.lookAgain(waiting.get(), now);
        dispatch.note(
                search,
                routing.asked(),
                phrases.text(Language.INDONESIAN, Line.ROUTING_WIDENED) + " "
                        + new RoutingWords(phrases).of(search, routing));
        return CoordinatorLine.WIDENED;
    }

    /** Who could be asked about this request now, best first. */
    public List<RecoveryAgent> candidates(Handoff request, Instant now) {
        var search = dispatch.search(request, now);
        return reachable(request).stream()
                .filter(agent -> whyNot(search, agent).isEmpty())
                .sorted(HandoffRouter.order(search))
                .toList();
    }

    private List<RecoveryAgent> reachable(Handoff request) {
        return roster.reachable(request.channel().isReal());
    }

    private void offer(Search search, RecoveryAgent agent, Letters letters) {
        var request = search.request();
        dispatch.offer(search, agent, cards.assigned(request, agent.reads(), search.now()), letters);
        dispatch.lookAgain(request, search.now());
        dispatch.note(search, List.of(agent), phrases.text(Language.INDONESIAN, Line.ROUTING_ASSIGNED));
    }

    /** The rules hold for a coordinator, too, but whoever has other offers or let this one lapse may be named. */
    private static Optional<CoordinatorLine> whyNot(Search search, RecoveryAgent agent) {
        if (search.mustWaitForDay()) {
            return Optional.of(CoordinatorLine.WHY_NOT_LATER);
        }
        var earlier = search.earlierTo(agent).map(Offer::answer);
        if (earlier.equals(Optional.of(Offer.Answer.OPEN))) {
            return Optional.of(CoordinatorLine.WHY_NOT_OPEN);
        }
        return Rules.ALL.stream()
                .filter(rule -> rule != Rules.HAS_ATTENTION)
                .filter(rule -> rule != Rules.NOT_ASKED || !earlier.equals(Optional.of(Offer.Answer.LAPSED)))
                .filter(rule -> !rule.admits(search, agent))
                .map(Rule::whyNot)
                .findFirst();
    }

    private Optional<Handoff> locked(HandoffId id) {
        return handoffs.lock(id).filter(request -> request.status() == Handoff.Status.WAITING);
    }
}
