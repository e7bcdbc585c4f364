package id.temani.postgres.handoff;

import id.temani.handoff.HandoffId;
import id.temani.handoff.Places;
import id.temani.handoff.PlacesContract;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;

class JdbcPlacesTest extends PlacesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected Places places() {
        return storage.places();
    }

    @Override
    protected HandoffId request() {
        var request = Requests.of(people.somebody().id());
        storage.handoffs().add(request);
        return request.id();
    }
}
