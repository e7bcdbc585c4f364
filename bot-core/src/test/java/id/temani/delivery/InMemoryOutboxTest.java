package id.temani.delivery;

import id.temani.resident.ConversationId;

class InMemoryOutboxTest extends OutboxContract {

    private final InMemoryOutbox outbox = new InMemoryOutbox();

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected Outbox otherNode() {
        return outbox.otherNode();
    }

    @Override
    protected ConversationId lane() {
        return ConversationId.random();
    }
}
