package id.temani.postgres.safety;

import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;
import id.temani.safety.SafetyEvents;
import id.temani.safety.SafetyEventsContract;

class JdbcSafetyEventsTest extends SafetyEventsContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected SafetyEvents events() {
        return storage.safetyEvents();
    }

    @Override
    protected ConversationId chat() {
        return people.somebody().id();
    }
}
