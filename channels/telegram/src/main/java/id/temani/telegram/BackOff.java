package id.temani.telegram;

import java.time.Duration;

/** Pauses that double from one second to thirty. For one thread. */
final class BackOff {

    static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration next = Duration.ofSeconds(1);

    Duration next() {
        var pause = next;
        next = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        return pause;
    }

    void reset() {
        next = Duration.ofSeconds(1);
    }
}
