package id.temani.redis;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.Optional;

/**
 * How many messages are carried out.
 *
 * @param burst messages one person may send at once, before the next line counts
 * @param perMinute messages one person may send per minute in the long run
 * @param everybodyPerSecond messages of all people together per second; twice as many at once
 */
public record Limits(int burst, int perMinute, int everybodyPerSecond) {

    private static final int PARTS = 4;

    public Limits {
        if (burst < 1 || perMinute < 1 || everybodyPerSecond < 1) {
            throw new IllegalArgumentException("Every limit must be at least 1");
        }
    }

    /**
     * The quarter of the measure that a node gives out without asking the others; nothing of a measure too small to be
     * divided. So one node alone keeps the limits exactly, and each further one may go a quarter beyond them.
     */
    Optional<Limits> ofEachNode() {
        return Math.min(Math.min(burst, perMinute), everybodyPerSecond) < PARTS
                ? Optional.empty()
                : Optional.of(new Limits(burst / PARTS, perMinute / PARTS, everybodyPerSecond / PARTS));
    }

    /** The rest, which all nodes count together. */
    Limits ofAllTogether() {
        return ofEachNode()
                .map(part -> new Limits(
                        burst - part.burst, perMinute - part.perMinute, everybodyPerSecond - part.everybodyPerSecond))
                .orElse(this);
    }

    BucketConfiguration person() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    BucketConfiguration everybody() {
        return BucketConfiguration.builder()
                .addLimit(limit ->
                        limit.capacity(2L * everybodyPerSecond).refillGreedy(everybodyPerSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Part of the keys, so that buckets of other settings are left to expire. */
    String mark() {
        return burst + "-" + perMinute + "-" + everybodyPerSecond;
    }
}
