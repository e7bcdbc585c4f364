package id.temani.relay;

import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;

class InMemorySpokenLinesTest extends SpokenLinesContract {

    private final SpokenLines lines = new InMemorySpokenLines();

    @Override
    protected SpokenLines lines() {
        return lines;
    }

    @Override
    protected ConversationId writer() {
        return ConversationId.random();
    }

    @Override
    protected HandoffId talk() {
        return HandoffId.random();
    }
}
