package id.temani.relay;

import id.temani.handoff.HandoffId;
import java.util.List;

/** Notes of agents about live talks. They go with their talk's erasure. Every method works in the caller's transaction. */
public interface TalkNotes {

    void add(TalkNote note);

    /** All that are kept, whoever wrote them, oldest first. */
    List<TalkNote> of(HandoffId talk);

    /** Forgets those of talks that are over or somebody else's now; for retention. Says how many. */
    int forgetOver();
}
