package id.temani.handoff;

import id.temani.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request at the moment in which somebody is looked for.
 *
 * @param place the unit it was made for; empty when that unit is not in the directory any more
 * @param history all offers of this request so far
 * @param recused who once said they may know this resident
 */
record Search(
        Handoff request,
        Optional<Unit> place,
        List<Offer> history,
        Set<AgentId> recused,
        OfferTerms terms,
        Instant now) {

    /** Where a unit is unknown, the time of the capital counts. */
    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    Search {
        history = List.copyOf(history);
        recused = Set.copyOf(recused);
    }

    LocalDate today() {
        return now.atZone(place.map(Unit::zone).orElse(CAPITAL)).toLocalDate();
    }

    Optional<Offer> earlierTo(RecoveryAgent agent) {
        return history.stream()
                .filter(offer -> offer.agent().equals(agent.id()))
                .findFirst();
    }

    /** How many more may look at it now. */
    int places() {
        var looking = history.stream()
                .filter(offer -> offer.answer() == Offer.Answer.OPEN)
                .count();
        return (int) Math.max(0, terms.width(history.size()) - looking);
    }
}
