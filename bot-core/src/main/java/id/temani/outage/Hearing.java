package id.temani.outage;

import id.temani.resident.Channel;
import java.time.Instant;

/**
 * Whether a platform still brings what people write there, as far as all nodes know. Only for platforms that call us; each
 * call is carried out at once, outside of any transaction. Thread-safe.
 */
public interface Hearing {

    /** Something was brought, or nothing waits there for us. */
    void heard(Channel channel, Instant at);

    /** Something that was written at {@code since} waits there. Does not count where something was brought since. */
    void missed(Channel channel, Instant since);
}
