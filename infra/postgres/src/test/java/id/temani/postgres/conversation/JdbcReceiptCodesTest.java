package id.temani.postgres.conversation;

import id.temani.conversation.ReceiptCodes;
import id.temani.conversation.ReceiptCodesContract;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;

class JdbcReceiptCodesTest extends ReceiptCodesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();

    @Override
    protected ReceiptCodes codes() {
        return storage.receiptCodes();
    }

    @Override
    protected ConversationId somebody() {
        return new People(database, storage).somebody().id();
    }
}
