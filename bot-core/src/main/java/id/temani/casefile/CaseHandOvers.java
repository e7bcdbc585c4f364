package id.temani.casefile;

import id.temani.handoff.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cases on their way to another agent, at most once each. Every method works in the caller's transaction. */
public interface CaseHandOvers {

    /** Keeps it; what was on its way for the same case is replaced. */
    void keep(CaseHandOver handOver);

    Optional<CaseHandOver> of(CaseId file);

    /** Those that this agent may accept, the oldest first. */
    List<CaseHandOver> offeredTo(AgentId agent);

    void remove(CaseId file);

    /** For retention. */
    int forgetBefore(Instant moment);
}
