package id.temani.relay;

import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.handoff.Handoffs;
import java.util.ArrayList;
import java.util.List;

/** Notes for tests, for one thread. */
public final class InMemoryTalkNotes implements TalkNotes {

    private final Handoffs handoffs;
    private final List<TalkNote> all = new ArrayList<>();

    public InMemoryTalkNotes(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public void add(TalkNote note) {
        all.add(note);
    }

    @Override
    public List<TalkNote> of(HandoffId talk) {
        return all.stream().filter(note -> note.talk().equals(talk)).toList();
    }

    @Override
    public int forgetOver() {
        var before = all.size();
        all.removeIf(note -> handoffs.find(note.talk())
                .filter(talk -> talk.status() == Handoff.Status.LIVE)
                .flatMap(Handoff::agent)
                .filter(note.by()::equals)
                .isEmpty());
        return before - all.size();
    }
}
