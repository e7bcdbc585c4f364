package id.temani.simulator;

import java.time.Duration;
import java.time.Instant;

/** The service's one clock, as somebody who tries the service may move it. Thread-safe. */
public interface MovableClock {

    /** The longest single move. */
    Duration FURTHEST = Duration.ofDays(31);

    /** What the service takes for now. */
    Instant now();

    /** Whether it may be moved at the moment: never while a real channel is on. */
    default boolean mayMove() {
        return true;
    }

    /**
     * Moves the clock forward for everybody on this database; there is no way back.
     *
     * @param by above zero, at most {@link #FURTHEST}
     * @return the time afterwards; unchanged when it may not be moved
     */
    Instant advance(Duration by);
}
