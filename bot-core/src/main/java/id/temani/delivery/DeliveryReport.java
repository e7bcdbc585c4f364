package id.temani.delivery;

import java.util.Optional;

/**
 * What a platform told us later about a message it had accepted.
 *
 * @param reason why it failed, in our words; empty unless it failed
 */
public record DeliveryReport(MessageId id, Status status, Optional<DeliveryOutcome.Reason> reason) {

    /**
     * How far a message has come. Reports arrive in any order, also before the platform answered our own call, so they
     * are applied by rank and never backwards.
     *
     * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource#message-status-values">Twilio: message
     *     status values</a>
     */
    public enum Status {
        ACCEPTED,
        QUEUED,
        SENDING,
        SENT,
        /** It will never arrive. Final, and no news once the message was delivered or read. */
        FAILED,
        DELIVERED,
        /** Comes only if the person allows it. */
        READ;

        /** Whether this is news about a message last known to be {@code known}; the same status again is not. */
        public boolean isNewsAfter(Status known) {
            return known != FAILED && compareTo(known) > 0;
        }
    }
}
