package id.temani.postgres.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.Handoff;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.relay.LeavingLines;
import id.temani.relay.LeavingLinesContract;
import id.temani.resident.ConversationId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbcLeavingLinesTest extends LeavingLinesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected LeavingLines lines() {
        return storage.leavingLines();
    }

    @Override
    protected Handoff live() {
        var request = Requests.of(people.somebody().id());
        storage.handoffs().add(request);
        var live = request.taken(people.agent(), NOON);
        storage.handoffs().save(live);
        return live;
    }

    @Override
    protected ConversationId agent() {
        return people.somebody().id();
    }

    @Test
    void losesTheLineWithItsResident() {
        var talk = live();
        var line = line(talk, agent(), 0);
        lines().add(line);

        database.inTransaction(() -> storage.conversations().erase(talk.resident(), Optional.empty(), NOON));

        assertThat(lines().talkOf(line.id())).isEmpty();
    }
}
