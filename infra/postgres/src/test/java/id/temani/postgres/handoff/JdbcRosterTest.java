package id.temani.postgres.handoff;

import id.temani.handoff.Roster;
import id.temani.handoff.RosterContract;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;

class JdbcRosterTest extends RosterContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected Roster roster() {
        return storage.roster();
    }

    @Override
    protected ConversationId chat() {
        return people.somebody().id();
    }
}
