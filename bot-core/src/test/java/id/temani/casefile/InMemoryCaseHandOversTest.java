package id.temani.casefile;

import id.temani.handoff.AgentId;

class InMemoryCaseHandOversTest extends CaseHandOversContract {

    private final CaseHandOvers handOvers = new InMemoryCaseHandOvers();

    @Override
    protected CaseHandOvers handOvers() {
        return handOvers;
    }

    @Override
    protected CaseId file() {
        return CaseId.random();
    }

    @Override
    protected AgentId agent() {
        return AgentId.random();
    }
}
