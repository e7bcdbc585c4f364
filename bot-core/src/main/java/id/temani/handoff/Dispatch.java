package id.temani.handoff;

import static java.util.Comparator.comparing;

import id.temani.delivery.Letters;
import id.temani.later.Later;
import id.temani.resident.Language;
import id.temani.unit.Units;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.util.List;

/**
 * Asks the next people about a request, writes down why them, and calls the coordinator when there is nobody to ask. Works
 * in the caller's transaction, which has locked the request.
 */
public final class Dispatch {

    private final Handoffs handoffs;
    private final Roster roster;
    private final RoutingNotes notes;
    private final Units units;
    private final OfferCards cards;
    private final Phrasebook phrases;
    private final Later later;
    private final OfferTerms terms;

    public Dispatch(
            Handoffs handoffs,
            Roster roster,
            RoutingNotes notes,
            Units units,
            OfferCards cards,
            Phrasebook phrases,
            Later later,
            OfferTerms terms) {
        this.handoffs = handoffs;
        this.roster = roster;
        this.notes = notes;
        this.units = units;
        this.cards = cards;
        this.phrases = phrases;
        this.later = later;
        this.terms = terms;
    }

    /** Asks whoever comes next, and looks again when the first open offer is over. */
    Handoff ask(Handoff request, Instant now, Letters letters) {
        var search = search(request, now);
        var routing =
                HandoffRouter.choose(search, roster.reachable(request.channel().isReal()));
        routing.asked().stream()
                // One order for everybody who writes several agents' rows, so that nobody waits for each other in a
                // ring.
                .sorted(comparing(agent -> agent.id().value()))
                .forEach(agent -> offer(request, agent, now, letters));
        lookAgain(request, now);
        var waits = search.history().stream().anyMatch(offer -> offer.answer() == Offer.Answer.OPEN);
        if (!routing.asked().isEmpty()) {
            note(search, routing);
            return request;
        }
        if (waits || request.escalated()) {
            return request;
        }
        note(search, routing);
        return escalated(request, now, letters);
    }

    /** Asks this agent if every rule admits them; says whether it did. */
    boolean askIfFit(Handoff request, RecoveryAgent agent, Instant now, Letters letters) {
        var search = search(request, now);
        var routing = HandoffRouter.choose(search, List.of(agent));
        if (routing.asked().isEmpty()) {
            return false;
        }
        offer(request, agent, now, letters);
        lookAgain(request, now);
        note(search, routing);
        return true;
    }

    private Search search(Handoff request, Instant now) {
        return new Search(
                request,
                units.byId(request.unit()),
                handoffs.offers(request.id()),
                handoffs.recused(request.resident()),
                terms,
                now);
    }

    private void offer(Handoff request, RecoveryAgent agent, Instant now, Letters letters) {
        handoffs.offer(new Offer(request.id(), agent.id(), Offer.Answer.OPEN, now, now.plus(terms.acceptWithin())));
        letters.about(request.resident(), agent.chat(), cards.offer(request, agent.reads(), now));
    }

    private void lookAgain(Handoff request, Instant now) {
        var when = handoffs.offers(request.id()).stream()
                .filter(offer -> offer.answer() == Offer.Answer.OPEN)
                .map(Offer::expiresAt)
                .filter(end -> end.isAfter(now))
                .min(Instant::compareTo)
                .orElse(now.plus(terms.acceptWithin()));
        later.at(Later.Wake.OFFERS_LAPSE, request.id().value(), when);
    }

    private void note(Search search, Routing routing) {
        var asked = routing.asked().stream().map(RecoveryAgent::id).toList();
        var words = new RoutingWords(phrases).of(search, routing);
        notes.add(new RoutingNote(search.request().id(), search.now(), asked, words));
    }

    /** Nobody to ask: the coordinator is called and the resident told, once. */
    private Handoff escalated(Handoff request, Instant now, Letters letters) {
        var told = request.escalate();
        handoffs.save(told);
        for (var chat : roster.coordinators(request.unit(), request.channel().isReal())) {
            letters.about(request.resident(), chat, cards.about(request, Language.INDONESIAN, Line.ALARM_NOBODY, now));
        }
        letters.to(request.resident(), phrases.say(request.language(), Line.WAIT_NOBODY_YET));
        return told;
    }
}
