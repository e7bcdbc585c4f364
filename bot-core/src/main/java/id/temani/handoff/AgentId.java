package id.temani.handoff;

import java.util.UUID;

/** Names a recovery agent. */
public record AgentId(UUID value) {

    public static AgentId random() {
        return new AgentId(UUID.randomUUID());
    }
}
