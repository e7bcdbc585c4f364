package id.temani.postgres.relay;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.relay.ActiveTalks;
import id.temani.relay.ActiveTalksContract;

class JdbcActiveTalksTest extends ActiveTalksContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected ActiveTalks talks() {
        return storage.activeTalks();
    }

    @Override
    protected AgentId agent() {
        return people.agent();
    }

    @Override
    protected HandoffId talk() {
        var request = Requests.of(people.somebody().id());
        storage.handoffs().add(request);
        return request.id();
    }
}
