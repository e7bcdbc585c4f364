package id.temani.relay;

import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;

class InMemoryTalkNotesTest extends TalkNotesContract {

    private final LiveTalks talks = new LiveTalks();
    private final TalkNotes notes = new InMemoryTalkNotes(talks.handoffs());

    @Override
    protected TalkNotes notes() {
        return notes;
    }

    @Override
    protected Handoffs handoffs() {
        return talks.handoffs();
    }

    @Override
    protected Handoff live() {
        return talks.begun(NOON);
    }
}
