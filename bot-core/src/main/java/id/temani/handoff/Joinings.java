package id.temani.handoff;

import java.util.Optional;

/** Who waits for their coordinator's confirmation. Every method works in the caller's transaction. */
public interface Joinings {

    void begin(Joining joining);

    Optional<Joining> of(AgentId agent);

    /** No word fits any more. */
    void spoil(AgentId agent);

    /** It is over; of several who say so, only the first is told yes. */
    boolean end(AgentId agent);
}
