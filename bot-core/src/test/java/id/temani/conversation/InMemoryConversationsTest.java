package id.temani.conversation;

import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.Outbox;
import id.temani.handoff.InMemoryHandoffs;
import id.temani.handoff.InMemoryRoster;
import java.util.function.Supplier;

class InMemoryConversationsTest extends ConversationsContract {

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Conversations conversations =
            new InMemoryConversations(outbox, new InMemoryHandoffs(new InMemoryRoster()));

    @Override
    protected Conversations conversations() {
        return conversations;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
