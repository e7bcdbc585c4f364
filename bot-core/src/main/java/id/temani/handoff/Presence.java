package id.temani.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether anybody is there who could take a request, and when the next one comes.
 *
 * @param fitting all who may be asked about it at some time, whether they are on duty now or not
 */
record Presence(Search search, List<RecoveryAgent> fitting) {

    static Presence of(Search search, List<RecoveryAgent> agents) {
        return new Presence(
                search,
                agents.stream()
                        .filter(agent -> Rules.LASTING.stream().allMatch(rule -> rule.admits(search, agent)))
                        .toList());
    }

    /** Somebody is on duty, though perhaps busy. */
    boolean anybody() {
        return fitting.stream().anyMatch(this::isThere);
    }

    /** When the next of those who are not there comes, by shift. Who only says SIAP by hand is in nobody's plan. */
    Optional<Instant> nextArrival() {
        return fitting.stream()
                .filter(agent -> !isThere(agent))
                .flatMap(agent -> arrival(agent).stream())
                .min(Instant::compareTo);
    }

    /** When somebody is back: empty while anybody is there, or when nobody has a shift. */
    Optional<Instant> back() {
        return anybody() ? Optional.empty() : nextArrival();
    }

    private boolean isThere(RecoveryAgent agent) {
        return Stream.of(Rules.ON_DUTY, Rules.AWAKE).allMatch(rule -> rule.admits(search, agent));
    }

    /** A shift of the unit that begins in the quiet hours counts from the morning. */
    private Optional<Instant> arrival(RecoveryAgent agent) {
        var rota = new Rotas(search.units()).of(agent.unit());
        if (agent.duty().paused()) {
            return Optional.empty();
        }
        var start = agent.duty().effective(rota).next(search.now(), rota);
        return agent.duty().shifts().isEmpty()
                ? start.map(begin -> search.terms().night().dayAfter(begin, rota))
                : start;
    }
}
