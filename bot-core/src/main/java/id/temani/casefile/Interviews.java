package id.temani.casefile;

import id.temani.handoff.AgentId;
import java.time.Instant;
import java.util.Optional;

/** Interviews on their way, at most one per case. Every method works in the caller's transaction. */
public interface Interviews {

    /** Keeps an interview as it stands; one that asks puts the others of its agent on pause. */
    void keep(Interview interview);

    Optional<Interview> of(CaseId file);

    /** The one whose answers this agent may type. */
    Optional<Interview> askedBy(AgentId agent);

    /** Answers and all; does nothing when there is none. */
    void remove(CaseId file);

    /** For retention. */
    int forgetBefore(Instant moment);
}
