package id.temani.handoff;

import id.temani.duty.Rota;
import id.temani.duty.Standing;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request at the moment in which somebody is looked for.
 *
 * @param history all offers of this request so far
 * @param recused who once said they may know this resident
 * @param wide whether a coordinator asked for more people, from anywhere, at once
 */
record Search(
        Handoff request,
        Units units,
        List<Offer> history,
        Set<AgentId> recused,
        OfferTerms terms,
        Instant now,
        boolean wide) {

    Search(Handoff request, Units units, List<Offer> history, Set<AgentId> recused, OfferTerms terms, Instant now) {
        this(request, units, history, recused, terms, now, false);
    }

    Search {
        history = List.copyOf(history);
        recused = Set.copyOf(recused);
    }

    Search about(Handoff other) {
        return new Search(other, units, history, recused, terms, now);
    }

    Standing standing(RecoveryAgent agent) {
        return rotas().standing(agent, now);
    }

    /** Whether it is night where the agent is. */
    boolean nightFor(RecoveryAgent agent) {
        return terms.night().at(now, rotas().of(agent.unit()));
    }

    LocalDate todayOf(RecoveryAgent agent) {
        return rotas().today(agent, now);
    }

    /** Where the resident asked for somebody. */
    Rota place() {
        return rotas().of(request.unit());
    }

    List<UnitId> neighbours() {
        return units.byId(request.unit()).map(unit -> unit.neighbours()).orElse(List.of());
    }

    Optional<Offer> earlierTo(RecoveryAgent agent) {
        return history.stream()
                .filter(offer -> offer.agent().equals(agent.id()))
                .findFirst();
    }

    boolean isLookedAt() {
        return history.stream().anyMatch(offer -> offer.answer() == Offer.Answer.OPEN);
    }

    Search widened() {
        return new Search(request, units, history, recused, terms, now, true);
    }

    /** Whether somebody from far away is asked as soon as somebody near. */
    boolean everywhere() {
        return request.urgent() || wide;
    }

    /** How many more may look at it now. */
    int places() {
        if (wide) {
            return terms.width(history.size());
        }
        var looking = history.stream()
                .filter(offer -> offer.answer() == Offer.Answer.OPEN)
                .count();
        return (int) Math.max(0, terms.width(history.size()) - looking);
    }

    /** Who wishes to talk later is not brought somebody at night. */
    boolean mustWaitForDay() {
        return request.wishes().when() == Wishes.When.LATER
                && !request.urgent()
                && terms.night().at(now, place());
    }

    private Rotas rotas() {
        return new Rotas(units);
    }
}
