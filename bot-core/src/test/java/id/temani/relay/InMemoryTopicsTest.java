package id.temani.relay;

import id.temani.handoff.Handoff;
import id.temani.resident.ConversationId;
import java.time.Instant;

class InMemoryTopicsTest extends TopicsContract {

    private final LiveTalks talks = new LiveTalks();
    private final Topics topics = new InMemoryTopics(talks.handoffs(), talks.roster());

    @Override
    protected Topics topics() {
        return topics;
    }

    @Override
    protected Handoff live() {
        return talks.begun(Instant.EPOCH);
    }

    @Override
    protected ConversationId chatOf(Handoff live) {
        return talks.agentOf(live).chat();
    }

    @Override
    protected void save(Handoff changed) {
        talks.handoffs().save(changed);
    }

    @Override
    protected Handoff passedOn(Handoff live) {
        return talks.passedOn(live, Instant.EPOCH);
    }
}
