package id.temani.handoff;

import id.temani.wording.Line;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** How far from the place of a request an agent is. The nearest ring in which anybody can be asked goes first. */
enum AreaRing {
    /** The unit of the place that the resident named. */
    OWN(Line.ROUTING_RING_OWN, AreaRing::isOwn),
    /** Another unit, which the resident chose by its name. */
    CHOSEN(Line.ROUTING_RING_CHOSEN, AreaRing::isChosen),
    /** Units that the directory calls neighbours of the place. */
    NEIGHBOURS(Line.ROUTING_RING_NEIGHBOURS, AreaRing::isNeighbour),
    /** Everywhere else: all of it is chat, and somebody from far away is better than nobody. */
    FURTHER(Line.ROUTING_RING_FURTHER, (search, agent) -> true);

    private final Line words;
    private final BiPredicate<Search, RecoveryAgent> holds;

    AreaRing(Line words, BiPredicate<Search, RecoveryAgent> holds) {
        this.words = words;
        this.holds = holds;
    }

    Line words() {
        return words;
    }

    static AreaRing of(Search search, RecoveryAgent agent) {
        return Stream.of(values())
                .filter(ring -> ring.holds.test(search, agent))
                .findFirst()
                .orElse(FURTHER);
    }

    static boolean isOwn(Search search, RecoveryAgent agent) {
        return agent.unit().equals(search.request().unit());
    }

    static boolean isChosen(Search search, RecoveryAgent agent) {
        return search.request().wishes().other().equals(Optional.of(agent.unit()));
    }

    static boolean isNeighbour(Search search, RecoveryAgent agent) {
        return search.neighbours().contains(agent.unit());
    }
}
