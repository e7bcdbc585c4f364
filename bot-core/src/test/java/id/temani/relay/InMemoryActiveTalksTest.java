package id.temani.relay;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;

class InMemoryActiveTalksTest extends ActiveTalksContract {

    private final ActiveTalks talks = new InMemoryActiveTalks();

    @Override
    protected ActiveTalks talks() {
        return talks;
    }

    @Override
    protected AgentId agent() {
        return AgentId.random();
    }

    @Override
    protected HandoffId talk() {
        return HandoffId.random();
    }
}
