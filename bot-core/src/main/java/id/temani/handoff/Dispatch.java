package id.temani.handoff;

import static java.util.Comparator.comparing;

import id.temani.delivery.Letters;
import id.temani.later.Later;
import id.temani.resident.Language;
import id.temani.unit.Units;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the next people about a request, writes down why them, and calls the coordinator when there is nobody to ask. Works
 * in the caller's transaction, which has locked the request.
 */
public final class Dispatch {

    /** Of agents whose rows are written one after the other, so that no two transactions wait for each other. */
    static final Comparator<RecoveryAgent> IN_ORDER_OF_LOCKS =
            comparing(agent -> agent.id().value());

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
        if (search.mustWaitForDay()) {
            later.at(
                    Later.Wake.OFFERS_LAPSE, request.id().value(), terms.night().dayAfter(now, search.place()));
            return request;
        }
        var agents = roster.reachable(request.channel().isReal());
        var routing = HandoffRouter.choose(search, agents);
        routing.asked().stream().sorted(IN_ORDER_OF_LOCKS).forEach(agent -> offer(search, agent, letters));
        var presence = Presence.of(search, agents);
        lookAgain(request, presence, now);
        if (!routing.asked().isEmpty()) {
            note(search, routing);
            return request;
        }
        if (search.isLookedAt() || request.told() == Handoff.Told.SORRY || request.told() == Handoff.Told.OFF_HOURS) {
            return request;
        }
        var back = back(search, presence);
        if (back.isPresent()) {
            note(search, routing);
            return promised(search, back.get(), agents, letters);
        }
        if (request.told() == Handoff.Told.NOBODY_YET) {
            return request;
        }
        note(search, routing);
        return escalated(search, agents, letters);
    }

    /** Whether somebody who asks now is told when a person is back, instead of how many are before them. */
    boolean isOffHours(Handoff request, Instant now) {
        var search = search(request, now);
        return !search.mustWaitForDay() && back(search, presence(request, now)).isPresent();
    }

    /** Danger is told to the coordinator at any hour. */
    private static Optional<Instant> back(Search search, Presence presence) {
        return search.request().urgent() ? Optional.empty() : presence.back();
    }

    private Presence presence(Handoff request, Instant now) {
        return Presence.of(
                search(request, now), roster.reachable(request.channel().isReal()));
    }

    /** From now on somebody waits; if nobody comes in time, we say sorry. */
    void awaited(Handoff request, Instant now) {
        var search = search(request, now);
        var from = search.mustWaitForDay()
                ? terms.night().dayAfter(now, search.place())
                : back(search, presence(request, now)).orElse(now);
        later.at(Later.Wake.NOBODY_CAME, request.id().value(), from.plus(terms.apologiseAfter()));
    }

    /**
     * Nobody has come for too long. The place is kept; the coordinator is called if that has not happened yet.
     *
     * @return the request if the resident must be told now; empty when somebody came, or when we said it before
     */
    Optional<Handoff> overdue(HandoffId id, Instant now, Letters letters) {
        return handoffs.lock(id)
                .filter(request -> request.status() == Handoff.Status.WAITING)
                .filter(request -> request.told() != Handoff.Told.SORRY)
                .filter(request -> !isStillOffHours(request, now))
                .map(request -> {
                    if (request.told() != Handoff.Told.NOBODY_YET) {
                        callCoordinators(request, now, letters);
                    }
                    var told = request.telling(Handoff.Told.SORRY);
                    handoffs.save(told);
                    return told;
                });
    }

    /** They know when a person is back; sorry is said if nobody has come by then. */
    private boolean isStillOffHours(Handoff request, Instant now) {
        var back = request.told() == Handoff.Told.OFF_HOURS
                ? presence(request, now).back()
                : Optional.<Instant>empty();
        back.ifPresent(
                then -> later.at(Later.Wake.NOBODY_CAME, request.id().value(), then.plus(terms.apologiseAfter())));
        return back.isPresent();
    }

    /** Asks this agent if every rule admits them; says whether it did. */
    boolean askIfFit(Handoff request, RecoveryAgent agent, Instant now, Letters letters) {
        var search = search(request, now);
        var routing = HandoffRouter.choose(search, List.of(agent));
        if (search.mustWaitForDay() || routing.asked().isEmpty()) {
            return false;
        }
        offer(search, agent, letters);
        lookAgain(request, now);
        note(search, routing);
        return true;
    }

    /**
     * Notes an offer that passed without an answer. Whoever is in a talk could not answer; whoever is not is left in peace
     * after some, until they say SIAP.
     */
    void missed(Handoff request, Offer offer, Letters letters) {
        roster.byId(offer.agent()).ifPresent(agent -> {
            var inARow = agent.load().openTalks() == 0 ? roster.missed(agent.id()) : 0;
            if (inARow >= terms.pauseAfter()) {
                roster.pause(agent.id());
                var count = Integer.toString(inARow);
                letters.to(agent.chat(), phrases.say(agent.reads(), Line.PAUSED_KINDLY, Map.of("count", count)));
            } else {
                var alias = request.alias().toString();
                letters.about(
                        request.resident(),
                        agent.chat(),
                        phrases.say(agent.reads(), Line.OFFER_LAPSED, Map.of("alias", alias)));
            }
        });
    }

    /** Whether this agent may take one more talk. */
    boolean hasRoom(RecoveryAgent agent) {
        return handoffs.liveOf(agent.id()).size() < terms.maxLiveTalks();
    }

    Search search(Handoff request, Instant now) {
        return new Search(
                request, units, handoffs.offers(request.id()), handoffs.recused(request.resident()), terms, now);
    }

    void offer(Search search, RecoveryAgent agent, Letters letters) {
        offer(search, agent, cards.offer(search.request(), agent.reads(), search.now()), letters);
    }

    /** @param card the request as this agent is to see it */
    void offer(Search search, RecoveryAgent agent, Utterance card, Letters letters) {
        var request = search.request();
        var now = search.now();
        var until = now.plus(terms.toAccept(new Rotas(units).of(agent.unit()), now));
        handoffs.offer(new Offer(request.id(), agent.id(), Offer.Answer.OPEN, now, until));
        letters.about(request.resident(), agent.chat(), card);
    }

    void lookAgain(Handoff request, Instant now) {
        lookAgain(request, presence(request, now), now);
    }

    /** When the first open offer is over or, without any, in a while; and as soon as somebody's shift begins. */
    private void lookAgain(Handoff request, Presence presence, Instant now) {
        var when = handoffs.offers(request.id()).stream()
                .filter(offer -> offer.answer() == Offer.Answer.OPEN)
                .map(Offer::expiresAt)
                .filter(end -> end.isAfter(now))
                .min(Instant::compareTo)
                .orElse(now.plus(terms.acceptWithin()));
        var first = presence.nextArrival().filter(when::isAfter).orElse(when);
        later.at(Later.Wake.OFFERS_LAPSE, request.id().value(), first);
    }

    private void note(Search search, Routing routing) {
        note(search, routing.asked(), new RoutingWords(phrases).of(search, routing));
    }

    void note(Search search, List<RecoveryAgent> asked, String words) {
        var ids = asked.stream().map(RecoveryAgent::id).toList();
        notes.add(new RoutingNote(search.request().id(), search.now(), ids, words));
    }

    /** Nobody to ask: the coordinator is called and the resident told, once. */
    private Handoff escalated(Search search, List<RecoveryAgent> agents, Letters letters) {
        var request = search.request();
        var told = request.telling(Handoff.Told.NOBODY_YET);
        handoffs.save(told);
        callCoordinators(request, search.now(), letters);
        letters.to(request.resident(), new OffHours(phrases).nobodyYet(search, agents));
        return told;
    }

    /** Nobody is on duty, and that is nobody's alarm: the resident is told when somebody is. */
    private Handoff promised(Search search, Instant back, List<RecoveryAgent> agents, Letters letters) {
        var request = search.request();
        var told = request.telling(Handoff.Told.OFF_HOURS);
        handoffs.save(told);
        later.at(Later.Wake.NOBODY_CAME, request.id().value(), back.plus(terms.apologiseAfter()));
        letters.to(request.resident(), new OffHours(phrases).about(search, back, agents));
        return told;
    }

    private void callCoordinators(Handoff request, Instant now, Letters letters) {
        for (var chat : roster.coordinators(request.unit(), request.channel().isReal())) {
            letters.about(
                    request.resident(),
                    chat,
                    cards.about(request, Language.INDONESIAN, CoordinatorLine.ALARM_NOBODY, now)
                            .offering(cards.widening(request, Language.INDONESIAN)));
        }
    }
}
