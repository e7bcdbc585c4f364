package id.temani.handoff;

import java.util.Optional;

/** Live talks in which the agent owes a line; at most one silence each. Every method works in the caller's transaction. */
public interface Silences {

    /** Notes a silence; says no, and changes nothing, when the talk has one already. */
    boolean begin(Silence silence);

    Optional<Silence> of(HandoffId talk);

    /** Notes that the agent was reminded. */
    void reminded(HandoffId talk);

    /** Says whether there was one. */
    boolean end(HandoffId talk);
}
