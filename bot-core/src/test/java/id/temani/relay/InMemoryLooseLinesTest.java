package id.temani.relay;

import id.temani.resident.ConversationId;

class InMemoryLooseLinesTest extends LooseLinesContract {

    private final LooseLines lines = new InMemoryLooseLines();

    @Override
    protected LooseLines lines() {
        return lines;
    }

    @Override
    protected ConversationId agent() {
        return ConversationId.random();
    }
}
