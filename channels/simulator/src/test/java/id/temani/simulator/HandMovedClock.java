package id.temani.simulator;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until somebody moves it. */
final class HandMovedClock implements MovableClock {

    private volatile Instant now;
    private volatile boolean mayMove = true;

    HandMovedClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean mayMove() {
        return mayMove;
    }

    @Override
    public synchronized Instant advance(Duration by) {
        now = mayMove ? now.plus(by) : now;
        return now;
    }

    void letMove(boolean allowed) {
        mayMove = allowed;
    }
}
