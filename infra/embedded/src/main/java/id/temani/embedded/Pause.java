package id.temani.embedded;

import java.time.Duration;

/** Waits between two looks at a process that cannot tell us by itself. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while a server was starting", e);
        }
    }
}
