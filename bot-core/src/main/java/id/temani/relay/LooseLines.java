package id.temani.relay;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lines that wait for their addressee, at most one per agent. Every method works in the caller's transaction. */
public interface LooseLines {

    /** Keeps a line; the one this agent had before goes. Says whether there was one. */
    boolean hold(LooseLine line);

    /** The line of this agent. */
    Optional<LooseLine> of(ConversationId writer);

    /** Takes a line away; of several who do so, only the first is told yes. */
    boolean remove(UUID id);

    /** Forgets what was held before {@code moment}; for retention. */
    int forgetHeldBefore(Instant moment);
}
