package id.temani.postgres.handoff;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import id.temani.handoff.RoutingNotes;
import id.temani.handoff.RoutingNotesContract;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;

class JdbcRoutingNotesTest extends RoutingNotesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected RoutingNotes notes() {
        return storage.routingNotes();
    }

    @Override
    protected HandoffId request() {
        var request = Requests.of(people.somebody().id());
        storage.handoffs().add(request);
        return request.id();
    }

    @Override
    protected AgentId agent() {
        return people.agent();
    }
}
