package id.temani.postgres.conversation;

import id.temani.conversation.Conversations;
import id.temani.conversation.ConversationsContract;
import id.temani.delivery.Outbox;
import id.temani.postgres.Database;
import id.temani.postgres.Storage;
import java.util.function.Supplier;

class JdbcConversationsTest extends ConversationsContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();

    @Override
    protected Conversations conversations() {
        return storage.conversations();
    }

    @Override
    protected Outbox outbox() {
        return storage.outbox();
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }
}
