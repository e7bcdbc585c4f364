package id.temani.handoff;

import id.temani.wording.Line;

/** How far from the place of a request an agent is. The nearest ring in which anybody can be asked goes first. */
enum AreaRing {
    /** The unit that the resident named or chose. */
    OWN(Line.ROUTING_RING_OWN),
    /** Units that the directory calls its neighbours. */
    NEIGHBOURS(Line.ROUTING_RING_NEIGHBOURS),
    /** Everywhere else: all of it is chat, and somebody from far away is better than nobody. */
    FURTHER(Line.ROUTING_RING_FURTHER);

    private final Line words;

    AreaRing(Line words) {
        this.words = words;
    }

    Line words() {
        return words;
    }

    static AreaRing of(Search search, RecoveryAgent agent) {
        if (agent.unit().equals(search.request().unit())) {
            return OWN;
        }
        return search.neighbours().contains(agent.unit()) ? NEIGHBOURS : FURTHER;
    }
}
