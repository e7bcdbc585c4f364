package id.temani.handoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Offers for tests, found by request and by agent without looking at all of them. */
final class InMemoryOffers {

    private final Map<HandoffId, List<Offer>> byRequest = new HashMap<>();
    private final Map<AgentId, Set<HandoffId>> open = new HashMap<>();

    void put(Offer offer) {
        var offers = byRequest.computeIfAbsent(offer.handoff(), request -> new ArrayList<>());
        offers.removeIf(other -> other.agent().equals(offer.agent()));
        offers.add(offer);
        offers.sort(Comparator.comparing(Offer::offeredAt));
        var ofAgent = open.computeIfAbsent(offer.agent(), agent -> new LinkedHashSet<>());
        if (offer.answer() == Offer.Answer.OPEN) {
            ofAgent.add(offer.handoff());
        } else {
            ofAgent.remove(offer.handoff());
        }
    }

    List<Offer> of(HandoffId request) {
        return List.copyOf(byRequest.getOrDefault(request, List.of()));
    }

    Set<HandoffId> openOf(AgentId agent) {
        return Set.copyOf(open.getOrDefault(agent, Set.of()));
    }

    void forget(Predicate<HandoffId> gone) {
        for (var request : new HashSet<>(byRequest.keySet())) {
            if (gone.test(request)) {
                byRequest.remove(request);
                open.values().forEach(requests -> requests.remove(request));
            }
        }
    }
}
