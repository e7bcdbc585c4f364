package id.temani.delivery;

import id.temani.resident.ConversationId;
import id.temani.wording.Enclosure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Files for platforms that fetch them from us. A link is a random token that opens its file once, within five minutes, and
 * goes with its owner's erasure. Works across nodes; only a hash of the token is kept.
 */
public interface OneTimeLinks {

    Duration VALID = Duration.ofMinutes(5);

    /** The token of a new link: letters and digits, for a URL. Empty when the owner was erased. */
    Optional<String> make(ConversationId owner, Enclosure file, Instant now);

    /** The file of this link; empty when it was fetched before, is too old, or never was one. */
    Optional<Enclosure> fetch(String token, Instant now);

    /** Forgets links that nobody fetched in time; for retention. */
    int forgetExpired(Instant now);
}
