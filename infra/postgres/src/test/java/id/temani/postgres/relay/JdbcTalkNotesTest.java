package id.temani.postgres.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.relay.TalkNotes;
import id.temani.relay.TalkNotesContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbcTalkNotesTest extends TalkNotesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected TalkNotes notes() {
        return storage.talkNotes();
    }

    @Override
    protected Handoffs handoffs() {
        return storage.handoffs();
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
    void losesThemWithTheirResident() {
        var talk = live();
        notes().add(note(talk, 0));

        database.inTransaction(() -> storage.conversations().erase(talk.resident(), Optional.empty(), NOON));

        assertThat(notes().of(talk.id())).isEmpty();
    }
}
