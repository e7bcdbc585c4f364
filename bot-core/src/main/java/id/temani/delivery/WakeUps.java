package id.temani.delivery;

/**
 * Calls between nodes that say "look into the database". They carry nothing and may be lost: whoever depends on one also
 * looks by the clock.
 */
public interface WakeUps {

    /** Tells the other nodes that something waits to be sent. Returns at once and never throws. */
    void publish();

    /** Runs {@code reaction} whenever another node calls, and once after calls may have been missed. */
    void subscribe(Runnable reaction);
}
