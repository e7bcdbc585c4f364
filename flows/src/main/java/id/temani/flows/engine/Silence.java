package id.temani.flows.engine;

import id.temani.conversation.Talk;
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
    EXPIRED,
    /** Whoever writes now need not be who wrote then. */
    GONE;

    private static final Duration SHORT_UNTIL = Duration.ofMinutes(15);
    private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

    static Silence of(Optional<Instant> heardAt, Instant now) {
        var silent = heardAt.map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
        if (silent.compareTo(Talk.GONE_AFTER) > 0) {
            return GONE;
        }
        if (silent.compareTo(ANSWERS_KEPT) > 0) {
            return EXPIRED;
        }
        return silent.compareTo(SHORT_UNTIL) < 0 ? SHORT : LONG;
    }

    boolean isShort() {
        return this == SHORT;
    }

    boolean outlastsAnswers() {
        return this == EXPIRED || this == GONE;
    }
}
