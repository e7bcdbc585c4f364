package id.temani.relay;

import id.temani.delivery.ProviderId;
import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * For which talk a line of an agent was, so that its edited wording never goes to another. Every method works in the
 * caller's transaction.
 */
public interface SpokenLines {

    /** How long it is known; platforms let people edit no longer. */
    Duration KEPT = Duration.ofHours(48);

    /** Keeps for which talk the message with the platform's id was; the same message again changes nothing. */
    void keep(ConversationId writer, ProviderId message, HandoffId talk, Instant now);

    /** Empty when the message was for nobody, or for somebody who was erased. */
    Optional<HandoffId> talkOf(ConversationId writer, ProviderId message);

    /** Forgets what was kept before {@code moment}; for retention. */
    int forgetBefore(Instant moment);
}
