package id.temani.delivery;

import java.time.Duration;

/** What became of one sending. */
public sealed interface DeliveryOutcome {

    /** The platform took it and will show it as {@code id}. */
    record Accepted(ProviderId id) implements DeliveryOutcome {}

    /**
     * Certainly not sent; may be sent after a pause.
     *
     * @param wholeChannel whether nothing at all may be sent on this channel meanwhile
     */
    record TryAgain(Duration after, boolean wholeChannel) implements DeliveryOutcome {}

    /** Certainly not sent, and never will be. */
    record Rejected(Reason reason) implements DeliveryOutcome {}

    /** Nobody knows: the platform may have taken it. Handed out again when its lease is over. */
    record Unknown() implements DeliveryOutcome {}

    /** Why a platform refuses a message for good. */
    enum Reason {
        /** The person blocked us, left the platform or cannot be written to: nothing more is sent to this chat. */
        UNREACHABLE,
        /** The platform's time window for free messages is closed; the person must write first. */
        WINDOW_CLOSED,
        /** Our account, template or settings are wrong: an alarm for the operator. */
        MISCONFIGURED,
        /** Anything else the platform will not take: a defect of ours, an alarm. */
        REFUSED
    }
}
