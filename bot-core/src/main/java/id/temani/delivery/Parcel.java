package id.temani.delivery;

import java.time.Instant;

/** A claim in this node's hands. Only {@link Lanes} changes it, under its lock. */
final class Parcel {

    private final Claim claim;
    private final Instant startBy;
    private final boolean recovered;
    private boolean committed;
    private boolean turnedBack;

    /**
     * @param startBy the latest moment to begin sending, so that the answer is in before the lease is over
     * @param recovered whether the database handed it out, and not the transaction that wrote it
     */
    Parcel(Claim claim, Instant startBy, boolean recovered) {
        this.claim = claim;
        this.startBy = startBy;
        this.recovered = recovered;
    }

    Claim claim() {
        return claim;
    }

    MessageId id() {
        return claim.message().id();
    }

    Instant startBy() {
        return startBy;
    }

    boolean isRecovered() {
        return recovered;
    }

    boolean isCommitted() {
        return committed;
    }

    void commit() {
        committed = true;
    }

    boolean isTurnedBack() {
        return turnedBack;
    }

    void turnBack() {
        turnedBack = true;
    }
}
