package id.temani.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when a person can be written to freely.
 *
 * @param heardAt when they last wrote
 * @param window for how long after that their platform takes more than approved templates; empty: always
 * @param template whether one is configured
 */
public record Reach(Instant heardAt, Optional<Duration> window, boolean template) {

    boolean needsTemplate(Instant at) {
        return window.filter(open -> !at.isBefore(heardAt.plus(open))).isPresent();
    }
}
