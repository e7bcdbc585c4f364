package id.temani.delivery;

/**
 * Who is told when a message does not end as it should, so that the other side of a talk learns of it. Called outside
 * any transaction; whatever it throws is logged and changes nothing for the lane. May be called again for the same
 * message after a crash.
 */
public interface Undelivered {

    /** The platform refused the message for good. */
    void rejected(Claim claim, DeliveryOutcome.Reason reason);

    /** Nobody will ever know whether the message arrived, and it is not sent again. Counted by whoever is told. */
    void unknown(Claim claim);

    /** A relayed line arrived now, and perhaps once before. */
    void maybeTwice(Claim claim);
}
