package id.temani.postgres.relay;

import id.temani.handoff.HandoffId;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.relay.SpokenLines;
import id.temani.relay.SpokenLinesContract;
import id.temani.resident.ConversationId;

class JdbcSpokenLinesTest extends SpokenLinesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected SpokenLines lines() {
        return storage.spokenLines();
    }

    @Override
    protected ConversationId writer() {
        return people.somebody().id();
    }

    @Override
    protected HandoffId talk() {
        var request = Requests.of(people.somebody().id());
        storage.handoffs().add(request);
        return request.id();
    }
}
