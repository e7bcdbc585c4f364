package id.temani.whatsapp;

import id.temani.delivery.ProviderId;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes that a message is to be deleted at Twilio. Never in the way of receiving and sending: what could not be noted is
 * found by {@link TwilioHousekeeping}, because it is still listed.
 */
final class Disposal {

    private static final Logger log = LoggerFactory.getLogger(Disposal.class);

    private final TwilioLeftovers leftovers;

    Disposal(TwilioLeftovers leftovers) {
        this.leftovers = leftovers;
    }

    void of(ProviderId sid, Instant due) {
        try {
            leftovers.add(sid, due);
        } catch (RuntimeException trouble) {
            log.warn(
                    "A deletion at Twilio could not be noted: {}",
                    trouble.getClass().getName());
        }
    }
}
