package id.temani.handoff;

import java.util.List;

/** Why who was asked. Kept as long as the request. Every method works in the caller's transaction. */
public interface RoutingNotes {

    void add(RoutingNote note);

    /** Of one request, oldest first; agents who left are not named any more. */
    List<RoutingNote> of(HandoffId request);
}
