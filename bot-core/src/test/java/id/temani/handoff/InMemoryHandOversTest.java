package id.temani.handoff;

class InMemoryHandOversTest extends HandOversContract {

    private final HandOvers handOvers = new InMemoryHandOvers();

    @Override
    protected HandOvers handOvers() {
        return handOvers;
    }

    @Override
    protected Handoff live() {
        return Routed.request(Routed.asking()).taken(AgentId.random(), NOON);
    }
}
