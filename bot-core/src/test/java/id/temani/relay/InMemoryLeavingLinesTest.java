package id.temani.relay;

import id.temani.handoff.Handoff;
import id.temani.resident.ConversationId;

class InMemoryLeavingLinesTest extends LeavingLinesContract {

    private final LeavingLines lines = new InMemoryLeavingLines();

    @Override
    protected LeavingLines lines() {
        return lines;
    }

    @Override
    protected Handoff live() {
        return new LiveTalks().begun(NOON);
    }

    @Override
    protected ConversationId agent() {
        return ConversationId.random();
    }
}
