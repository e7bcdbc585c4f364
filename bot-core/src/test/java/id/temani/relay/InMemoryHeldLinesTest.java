package id.temani.relay;

import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.resident.ConversationId;

class InMemoryHeldLinesTest extends HeldLinesContract {

    private final LiveTalks talks = new LiveTalks();
    private final HeldLines lines = new InMemoryHeldLines(talks.handoffs());

    @Override
    protected HeldLines lines() {
        return lines;
    }

    @Override
    protected Handoffs handoffs() {
        return talks.handoffs();
    }

    @Override
    protected Handoff live() {
        return talks.begun(NOON);
    }

    @Override
    protected ConversationId chatOfAgent(Handoff live) {
        return talks.agentOf(live).chat();
    }

    @Override
    protected Handoff passedOn(Handoff live) {
        return talks.passedOn(live, NOON);
    }
}
