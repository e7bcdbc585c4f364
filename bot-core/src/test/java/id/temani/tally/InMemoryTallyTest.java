package id.temani.tally;

import id.temani.unit.NoUnits;

class InMemoryTallyTest extends TallyContract {

    private final InMemoryTally tally = new InMemoryTally(new Publisher(new NoUnits()));

    @Override
    protected Tally tally() {
        return tally;
    }

    @Override
    protected Figures figures() {
        return tally;
    }
}
