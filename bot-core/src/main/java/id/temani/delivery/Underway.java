package id.temani.delivery;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Optional;

/**
 * What platforms have accepted and not yet sent on, as far as their reports say, on whichever node these came in. For
 * platforms on which messages sent close together may change places. Thread-safe.
 */
public interface Underway {

    /**
     * A part of a message that goes in several was sent. Ignored when the message is unknown.
     *
     * @param part counted from 1
     */
    void partSent(MessageId id, int part);

    /** Whether this part, or the whole message, was sent or failed: nothing overtakes it any more. */
    boolean isOut(MessageId id, int part);

    /** The latest message of this lane that its platform accepted after {@code since} and has not reported as sent. */
    Optional<Accepted> lastIn(ConversationId lane, Instant since);

    /** One that may still be overtaken. */
    record Accepted(MessageId id, Instant at) {}
}
