package id.temani.postgres.conversation;

import id.temani.conversation.ParkedMessages;
import id.temani.conversation.ParkedMessagesContract;
import id.temani.postgres.Database;

class JdbcParkedMessagesTest extends ParkedMessagesContract {

    private final ParkedMessages parked = Database.empty().node().parkedMessages();

    @Override
    protected ParkedMessages parked() {
        return parked;
    }
}
