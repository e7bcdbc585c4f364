package id.temani.postgres.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.HandoffsContract;
import id.temani.handoff.Roster;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JdbcHandoffsTest extends HandoffsContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected Handoffs handoffs() {
        return storage.handoffs();
    }

    @Override
    protected Roster roster() {
        return storage.roster();
    }

    @Override
    protected ConversationId chat() {
        return people.somebody().id();
    }

    @Test
    void knowsTheNumbersOfOpenAndOfYoungRequests() {
        var open = added();
        var over = added();
        handoffs().save(over.settled(Database.NOON));

        assertThat(taken(Database.NOON)).containsExactlyInAnyOrder(open.number(), over.number());
        assertThat(taken(Database.NOON.plusSeconds(1))).containsExactly(open.number());
    }

    @Test
    void tellsTheNextOneOnlyWhenTheNumberBeforeIsGiven() throws Exception {
        var other = new CompletableFuture<Set<Integer>>();
        var first = inTransaction(() -> {
            taken(Database.NOON);
            var given = added();
            Thread.ofVirtual().start(() -> other.complete(inTransaction(() -> taken(Database.NOON))));
            while (!other.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            return given;
        });

        assertThat(other.get(10, TimeUnit.SECONDS)).contains(first.number());
    }

    private Set<Integer> taken(Instant since) {
        return handoffs().numbersTaken(since);
    }

    private Handoff added() {
        var request = Requests.of(chat());
        handoffs().add(request);
        return request;
    }

    private boolean somebodyWaits() {
        return database.jdbc()
                .sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }
}
