package id.temani.postgres.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.HandOver;
import id.temani.handoff.HandOvers;
import id.temani.handoff.HandOversContract;
import id.temani.handoff.Handoff;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcHandOversTest extends HandOversContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected HandOvers handOvers() {
        return storage.handOvers();
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
    void losesTheNoteWithItsResident() {
        var talk = live();
        var note = Optional.of("suka pagi hari");
        handOvers().ask(new HandOver(UUID.randomUUID(), talk.id(), talk.agent().orElseThrow(), note, NOON));
        handOvers().agreed(talk.id());

        database.inTransaction(() -> storage.conversations().erase(talk.resident(), Optional.empty(), NOON));

        assertThat(handOvers().takeNote(talk.id())).isEmpty();
    }
}
