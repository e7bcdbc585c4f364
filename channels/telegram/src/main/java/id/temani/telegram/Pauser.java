package id.temani.telegram;

import java.time.Duration;

/** Waits. A parameter, so that tests need not. */
@FunctionalInterface
interface Pauser {
    void pause(Duration length) throws InterruptedException;
}
