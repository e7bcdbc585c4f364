package id.temani.relay;

import id.temani.handoff.AgentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Active talks for tests, for one thread. */
public final class InMemoryActiveTalks implements ActiveTalks {

    private final Map<AgentId, ActiveTalk> all = new HashMap<>();

    @Override
    public void keep(AgentId agent, ActiveTalk talk) {
        all.put(agent, talk);
    }

    @Override
    public Optional<ActiveTalk> of(AgentId agent) {
        return Optional.ofNullable(all.get(agent));
    }
}
