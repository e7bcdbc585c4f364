package id.temani.handoff;

import id.temani.resident.ConversationId;
import java.util.function.Supplier;

class InMemoryHandoffsTest extends HandoffsContract {

    private final InMemoryRoster roster = new InMemoryRoster();
    private final Handoffs handoffs = new InMemoryHandoffs(roster);

    @Override
    protected Handoffs handoffs() {
        return handoffs;
    }

    @Override
    protected Roster roster() {
        return roster;
    }

    @Override
    protected ConversationId chat() {
        return ConversationId.random();
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
