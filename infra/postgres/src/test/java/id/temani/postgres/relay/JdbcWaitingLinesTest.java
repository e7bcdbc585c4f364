package id.temani.postgres.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.PhotoRef;
import id.temani.handoff.Handoff;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.relay.Said;
import id.temani.relay.WaitingLines;
import id.temani.relay.WaitingLinesContract;
import id.temani.resident.Channel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbcWaitingLinesTest extends WaitingLinesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected WaitingLines lines() {
        return storage.waitingLines();
    }

    @Override
    protected Handoff live() {
        var request = Requests.of(people.somebody().id());
        storage.handoffs().add(request);
        var live = request.taken(people.agent(), NOON);
        storage.handoffs().save(live);
        return live;
    }

    @Test
    void losesThePhotoWithItsResident() {
        var talk = live();
        var photo = line(talk, Said.photo(new PhotoRef(Channel.TELEGRAM, "there"), "ini"), NOON);
        lines().add(photo);

        database.inTransaction(() -> storage.conversations().erase(talk.resident(), Optional.empty(), NOON));

        assertThat(lines().find(photo.id())).isEmpty();
    }
}
