package id.temani.casefile;

import id.temani.handoff.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A case on its way to another agent.
 *
 * @param from who asked; empty: whoever accompanied has left, and a coordinator gives the case
 * @param agreed whether it is with the new agent already; until then the resident is being asked
 */
public record CaseHandOver(CaseId file, Optional<AgentId> from, AgentId to, boolean agreed, Instant askedAt) {

    /** How long an answer may take; then everything stays as it was. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** Whether it can still be answered: in time, while the case goes on and is with whoever asked. */
    public boolean isOpen(CaseFile file, Instant now) {
        return askedAt.plus(KEPT).isAfter(now)
                && file.state().isOpen()
                && from.equals(file.care().agent());
    }

    CaseHandOver agreed(Instant now) {
        return new CaseHandOver(file, from, to, true, now);
    }
}
