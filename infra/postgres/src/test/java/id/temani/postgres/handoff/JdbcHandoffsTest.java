package id.temani.postgres.handoff;

import id.temani.handoff.Handoffs;
import id.temani.handoff.HandoffsContract;
import id.temani.handoff.Roster;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;
import java.util.function.Supplier;

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

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }
}
