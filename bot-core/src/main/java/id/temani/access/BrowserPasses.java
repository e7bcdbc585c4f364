package id.temani.access;

import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets a coordinator's browser in: a one-time code from their chat becomes a session. Both are kept as keyed hashes only,
 * both end with the coordinator's role. Works across nodes.
 */
public interface BrowserPasses {

    /** Long enough to type a code into another device. */
    Duration CODE_VALID = Duration.ofMinutes(10);

    /** A working day; NIST SP 800-63B-4 lets nobody in for longer than that without asking again. */
    Duration SESSION_VALID = Duration.ofHours(12);

    /** A fresh code, for the coordinator's chat; ends the one before. Letters and digits that cannot be mistaken. */
    String code(ConversationId coordinator, Instant now);

    /** Uses a code up for a session's token; empty when it is unknown, used or too old: nobody learns which. */
    Optional<String> enter(String code, Instant now);

    /** Whether a session's token still lets its browser in. */
    boolean admits(String session, Instant now);

    /** Forgets what is over; for retention. */
    int forgetExpired(Instant now);
}
