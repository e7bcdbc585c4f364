package id.temani.handoff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Joinings for tests, for one thread. */
public final class InMemoryJoinings implements Joinings {

    private final Map<AgentId, Joining> all = new HashMap<>();

    @Override
    public void begin(Joining joining) {
        all.put(joining.agent(), joining);
    }

    @Override
    public Optional<Joining> of(AgentId agent) {
        return Optional.ofNullable(all.get(agent));
    }

    @Override
    public void spoil(AgentId agent) {
        all.computeIfPresent(agent, (id, joining) -> new Joining(id, joining.choices(), Optional.empty()));
    }

    @Override
    public boolean end(AgentId agent) {
        return all.remove(agent) != null;
    }
}
