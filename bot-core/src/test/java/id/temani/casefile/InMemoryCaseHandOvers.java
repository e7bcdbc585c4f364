package id.temani.casefile;

import id.temani.handoff.AgentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases on their way to another agent, for tests, for one thread. */
public final class InMemoryCaseHandOvers implements CaseHandOvers {

    private final Map<CaseId, CaseHandOver> handOvers = new LinkedHashMap<>();

    @Override
    public void keep(CaseHandOver handOver) {
        handOvers.put(handOver.file(), handOver);
    }

    @Override
    public Optional<CaseHandOver> of(CaseId file) {
        return Optional.ofNullable(handOvers.get(file));
    }

    @Override
    public List<CaseHandOver> offeredTo(AgentId agent) {
        return handOvers.values().stream()
                .filter(one -> one.agreed() && one.to().equals(agent))
                .sorted(Comparator.comparing(CaseHandOver::askedAt))
                .toList();
    }

    @Override
    public void remove(CaseId file) {
        handOvers.remove(file);
    }

    @Override
    public int forgetBefore(Instant moment) {
        var before = handOvers.size();
        handOvers.values().removeIf(one -> one.askedAt().isBefore(moment));
        return before - handOvers.size();
    }
}
