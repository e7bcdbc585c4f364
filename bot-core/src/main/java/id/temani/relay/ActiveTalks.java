package id.temani.relay;

import id.temani.handoff.AgentId;
import java.util.Optional;

/** In which talk each agent spoke last. Every method works in the caller's transaction. */
public interface ActiveTalks {

    /** Keeps it instead of the one before. */
    void keep(AgentId agent, ActiveTalk talk);

    Optional<ActiveTalk> of(AgentId agent);
}
