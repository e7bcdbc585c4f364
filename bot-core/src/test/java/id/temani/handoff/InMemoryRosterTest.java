package id.temani.handoff;

import id.temani.resident.ConversationId;

class InMemoryRosterTest extends RosterContract {

    private final InMemoryRoster roster = new InMemoryRoster();

    @Override
    protected Roster roster() {
        return roster;
    }

    @Override
    protected ConversationId chat() {
        return ConversationId.random();
    }
}
