package id.temani.handoff;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides who is offered a request, by the {@link Rules}. Changes nothing. */
final class HandoffRouter {

    private HandoffRouter() {}

    /**
     * The next agents to ask. Of those whom every rule admits, the nearest ring goes first; in it those who accompany
     * families when a family asks, then those with the fewest talks and open offers, then those whose last offer is longest
     * ago. Danger, or a coordinator who asks for it, brings all rings at once.
     */
    static Routing choose(Search search, List<RecoveryAgent> agents) {
        var admitted = new ArrayList<RecoveryAgent>();
        var refused = new HashMap<Rule, Long>();
        for (var agent : agents) {
            refusal(search, agent)
                    .ifPresentOrElse(rule -> refused.merge(rule, 1L, Long::sum), () -> admitted.add(agent));
        }
        admitted.sort(order(search));
        var everywhere = search.everywhere();
        var nearest = admitted.stream().findFirst().map(agent -> AreaRing.of(search, agent));
        var asked = admitted.stream()
                .filter(agent -> everywhere || nearest.equals(Optional.of(AreaRing.of(search, agent))))
                .limit(search.places())
                .toList();
        var ring = asked.isEmpty() || everywhere ? Optional.<AreaRing>empty() : nearest;
        return new Routing(asked, ring, inOrder(refused), admitted.size() - asked.size());
    }

    /** Who goes first. */
    static Comparator<RecoveryAgent> order(Search search) {
        var family = search.request().door() == Handoff.Door.FAMILY;
        return comparing((RecoveryAgent agent) -> AreaRing.of(search, agent))
                .thenComparing(agent -> family && !agent.skills().family())
                .thenComparing(comparingInt(
                        agent -> agent.load().openTalks() + agent.load().openOffers()))
                .thenComparing(agent -> agent.load().lastOfferedAt().orElse(Instant.EPOCH))
                .thenComparing(agent -> agent.id().value());
    }

    private static Optional<Rule> refusal(Search search, RecoveryAgent agent) {
        return Rules.ALL.stream().filter(rule -> !rule.admits(search, agent)).findFirst();
    }

    private static Map<Rule, Long> inOrder(Map<Rule, Long> refused) {
        var inOrder = new LinkedHashMap<Rule, Long>();
        for (var rule : Rules.ALL) {
            var count = refused.get(rule);
            if (count != null) {
                inOrder.put(rule, count);
            }
        }
        return inOrder;
    }
}
