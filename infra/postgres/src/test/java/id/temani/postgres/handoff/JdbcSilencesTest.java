package id.temani.postgres.handoff;

import id.temani.handoff.HandoffId;
import id.temani.handoff.Silences;
import id.temani.handoff.SilencesContract;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;

class JdbcSilencesTest extends SilencesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected Silences silences() {
        return storage.silences();
    }

    @Override
    protected HandoffId talk() {
        var request = Requests.of(people.somebody().id());
        storage.handoffs().add(request);
        return request.id();
    }
}
