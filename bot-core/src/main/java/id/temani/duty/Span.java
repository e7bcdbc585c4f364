package id.temani.duty;

import java.time.Instant;

/** A stretch of time; its end is not part of it. */
public record Span(Instant from, Instant until) {

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
