package id.temani.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent would like somebody else to go on with a live talk. Nothing happens before the resident said yes.
 *
 * @param id names the question, so that an old button never answers a newer one
 * @param by the agent who asked
 * @param note one line for whoever comes next; the resident reads it before they agree to it
 */
public record HandOver(UUID id, HandoffId talk, AgentId by, Optional<String> note, Instant askedAt) {

    /** How long the resident has; then the talk stays where it is. */
    public static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);

    /** Longer notes would be a history, and history does not travel. */
    public static final int LONGEST_NOTE = 200;

    /** Whether the question still stands for this talk as it is now: whoever took it anew was not asked. */
    public boolean isOpen(Handoff live, Instant now) {
        return live.status() == Handoff.Status.LIVE
                && live.agent().filter(by::equals).isPresent()
                && live.acceptedAt().filter(askedAt::isBefore).isEmpty()
                && now.isBefore(askedAt.plus(ANSWERED_WITHIN));
    }

    @Override
    public String toString() {
        return "HandOver[redacted]";
    }
}
