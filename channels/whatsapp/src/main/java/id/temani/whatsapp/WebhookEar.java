package id.temani.whatsapp;

import id.temani.outage.Hearing;
import id.temani.resident.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Whether Twilio's webhooks still bring what people write. Of one node, which tells the others. Thread-safe. */
final class WebhookEar {

    /** Twilio's clock and ours need not agree to the second. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Hearing hearing;
    private final Instant start;
    private final AtomicReference<Instant> heard = new AtomicReference<>(Instant.EPOCH);
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

    WebhookEar(Hearing hearing, Clock clock) {
        this.hearing = hearing;
        this.start = clock.instant();
    }

    void heard(Instant now) {
        heard.set(now);
    }

    /** Not in {@link #heard}, because that is on the path of every message. */
    void tell() {
        var last = heard.get();
        if (last.isAfter(told.getAndSet(last))) {
            hearing.heard(Channel.WHATSAPP, last);
        }
    }

    /** A message of then was found at Twilio. What was written before we began, nobody may have been there for. */
    void missed(Instant then) {
        if (then.isAfter(start) && then.isAfter(heard.get().plus(TOLERANCE))) {
            hearing.missed(Channel.WHATSAPP, then);
        }
    }
}
