package id.temani.whatsapp;

import id.temani.delivery.ProviderId;
import java.time.Instant;
import java.util.List;

/**
 * Messages that still lie at Twilio and are to be deleted there. Thread-safe.
 *
 * <p>Forgetting some is no harm: reconciliation lists what is left and deletes it too, only later.
 */
public interface TwilioLeftovers {

    /** Has {@code sid} deleted from {@code due} on. When it is here already, the earlier moment stands. */
    void add(ProviderId sid, Instant due);

    /** What is due at {@code now}, earliest first. Stays until it is removed. */
    List<ProviderId> due(Instant now, int limit);

    /** Tries again not before {@code until}. Ignored when it is not here. */
    void postpone(ProviderId sid, Instant until);

    /** Ignored when it is not here. */
    void remove(ProviderId sid);
}
