package id.temani.handoff;

import java.util.ArrayList;
import java.util.List;

/** Why who was asked, for tests. */
public final class InMemoryRoutingNotes implements RoutingNotes {

    private final List<RoutingNote> all = new ArrayList<>();

    @Override
    public void add(RoutingNote note) {
        all.add(note);
    }

    @Override
    public List<RoutingNote> of(HandoffId request) {
        return all.stream().filter(note -> note.request().equals(request)).toList();
    }
}
