package id.temani.delivery;

import id.temani.resident.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Channels on which nothing may be sent for a while, because the platform said so. */
final class Holds {

    private final Map<Channel, Instant> until = new ConcurrentHashMap<>();

    /** A longer hold stands. */
    void hold(Channel channel, Instant moment) {
        until.merge(channel, moment, (one, other) -> one.isAfter(other) ? one : other);
    }

    Optional<Instant> on(Channel channel, Instant now) {
        return Optional.ofNullable(until.get(channel)).filter(now::isBefore);
    }
}
