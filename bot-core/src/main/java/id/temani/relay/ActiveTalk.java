package id.temani.relay;

import id.temani.handoff.HandoffId;
import java.time.Duration;
import java.time.Instant;

/**
 * The talk in which an agent spoke last, or that they chose.
 *
 * @param spokeAt when
 */
public record ActiveTalk(HandoffId talk, Instant spokeAt) {

    /** So long a line without any name still means this talk, when several are open. */
    static final Duration MEANT_FOR = Duration.ofMinutes(5);

    boolean isMeant(Instant now) {
        return now.isBefore(spokeAt.plus(MEANT_FOR));
    }
}
