package id.temani.whatsapp;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to leave Twilio alone when it takes no more for now: longer each time it says so again after a pause, from the
 * start once it takes something. What comes back during a pause waits for its end. Thread-safe.
 */
final class Congestion {

    private int pauses;
    private Instant until = Instant.MIN;

    synchronized Duration pause(Instant now) {
        if (!now.isBefore(until)) {
            pauses++;
            until = now.plus(BackOff.after(pauses));
        }
        return Duration.between(now, until);
    }

    synchronized void over() {
        pauses = 0;
    }
}
