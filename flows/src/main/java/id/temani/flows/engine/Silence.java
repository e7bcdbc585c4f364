package id.temani.flows.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a person was silent, as far as it matters. Silence itself sends nothing. */
enum Silence {
    /** The talk goes on. */
    SHORT,
    /** They choose whether to go on, start over or erase. */
    LONG,
    /** The answers are gone. */
    EXPIRED;

    private static final Duration SHORT_UNTIL = Duration.ofMinutes(15);
    private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

    static Silence of(Optional<Instant> heardAt, Instant now) {
        var silent = heardAt.map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
        if (silent.compareTo(ANSWERS_KEPT) > 0) {
            return EXPIRED;
        }
        return silent.compareTo(SHORT_UNTIL) < 0 ? SHORT : LONG;
    }
}
