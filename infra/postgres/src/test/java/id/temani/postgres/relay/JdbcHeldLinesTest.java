package id.temani.postgres.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.relay.HeldLine;
import id.temani.relay.HeldLines;
import id.temani.relay.HeldLinesContract;
import id.temani.relay.Said;
import id.temani.resident.ConversationId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcHeldLinesTest extends HeldLinesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected HeldLines lines() {
        return storage.heldLines();
    }

    @Override
    protected Handoffs handoffs() {
        return storage.handoffs();
    }

    @Override
    protected Handoff live() {
        var request = Requests.of(people.somebody().id());
        storage.handoffs().add(request);
        return taken(request);
    }

    @Override
    protected ConversationId chatOfAgent(Handoff live) {
        return live.agent().flatMap(storage.roster()::byId).orElseThrow().chat();
    }

    @Override
    protected Handoff passedOn(Handoff live) {
        var waiting = live.givenBack();
        storage.handoffs().save(waiting);
        return taken(waiting);
    }

    @Test
    void losesTheLineWithTheAgent() {
        var live = live();
        var line =
                new HeldLine(UUID.randomUUID(), live.id(), live.resident(), live.resident(), Said.words("halo"), NOON);
        lines().hold(line);

        var chat = chatOfAgent(live);
        database.inTransaction(() -> storage.conversations().erase(chat, Optional.empty(), NOON));

        assertThat(lines().find(line.id())).isEmpty();
    }

    private Handoff taken(Handoff waiting) {
        var live = waiting.taken(people.agent(), NOON);
        storage.handoffs().save(live);
        return live;
    }
}
