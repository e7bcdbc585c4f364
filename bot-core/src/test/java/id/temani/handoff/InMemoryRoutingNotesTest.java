package id.temani.handoff;

class InMemoryRoutingNotesTest extends RoutingNotesContract {

    private final RoutingNotes notes = new InMemoryRoutingNotes();

    @Override
    protected RoutingNotes notes() {
        return notes;
    }

    @Override
    protected HandoffId request() {
        return HandoffId.random();
    }

    @Override
    protected AgentId agent() {
        return AgentId.random();
    }
}
