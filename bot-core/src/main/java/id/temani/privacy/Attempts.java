package id.temani.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often something secret was tried in vain, and until when no more tries are taken. After the third,
 * each wrong one costs a longer pause, so that guessing four digits takes years.
 *
 * @param until empty: the next try is taken at once
 */
public record Attempts(int wrong, Optional<Instant> until) {

    public static final Attempts NONE = new Attempts(0, Optional.empty());

    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(24));

    /** What {@link #stored} wrote. */
    public static Attempts read(String stored) {
        var parts = stored.split(" ");
        return new Attempts(
                Integer.parseInt(parts[0]), parts.length < 2 ? Optional.empty() : Optional.of(Instant.parse(parts[1])));
    }

    /** Whether a try is not even looked at now. */
    public boolean mustWait(Instant now) {
        return until.filter(now::isBefore).isPresent();
    }

    public Attempts andOneMore(Instant now) {
        var pause = PAUSES.get(Math.min(wrong, PAUSES.size() - 1));
        return new Attempts(wrong + 1, pause.isZero() ? Optional.empty() : Optional.of(now.plus(pause)));
    }

    /** In one short word or two. */
    public String stored() {
        return until.map(moment -> wrong + " " + moment).orElseGet(() -> String.valueOf(wrong));
    }
}
