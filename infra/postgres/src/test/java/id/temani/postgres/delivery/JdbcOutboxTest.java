package id.temani.postgres.delivery;

import id.temani.delivery.Outbox;
import id.temani.delivery.OutboxContract;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;

class JdbcOutboxTest extends OutboxContract {

    private final Database database = Database.empty();
    private final Storage here = database.node();
    private final People people = new People(database, here);

    @Override
    protected Outbox outbox() {
        return here.outbox();
    }

    @Override
    protected Outbox otherNode() {
        return database.node().outbox();
    }

    @Override
    protected ConversationId lane() {
        return people.somebody().id();
    }
}
