package id.temani.relay;

import id.temani.handoff.Handoff;

class InMemoryWaitingLinesTest extends WaitingLinesContract {

    private final InMemoryWaitingLines lines = new InMemoryWaitingLines();
    private final LiveTalks talks = new LiveTalks();

    @Override
    protected WaitingLines lines() {
        return lines;
    }

    @Override
    protected Handoff live() {
        return talks.begun(NOON);
    }
}
