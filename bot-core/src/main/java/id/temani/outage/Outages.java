package id.temani.outage;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What all nodes together know of the channels. Every method works in the caller's transaction. */
public interface Outages {

    /** A chat of a coordinator on a real channel. */
    record Coordinator(ConversationId chat, Channel channel, UnitId unit) {}

    /**
     * An outage that coordinators were told of.
     *
     * @param since since when nothing gets through
     * @param wellSince since when it does again; empty: it does not yet
     */
    record Outage(Instant since, Optional<Instant> wellSince) {}

    /**
     * What is wrong with a channel.
     *
     * @param deaf what people write does not reach us, but what we write reaches them
     */
    record Trouble(Instant since, boolean deaf) {}

    /** Notes that the platform refused a message because of our account or settings. */
    void refused(Channel channel, Instant now);

    /**
     * Since when nothing gets through on this channel, if that has lasted for {@code patience}: messages wait although
     * they were tried, or were refused for our account's sake, and none was taken since; or whoever reads the platform's
     * queue has no answer; or the platform does not bring what waits there ({@link Hearing}).
     */
    Optional<Trouble> troubled(Channel channel, Duration patience, Instant now);

    /** The outage that is going on. Nobody else changes it until the transaction ends. */
    Optional<Outage> lock(Channel channel);

    /** Keeps the outage as it is now; empty: it is over. */
    void keep(Channel channel, Optional<Outage> outage);

    /** Every coordinator on a real channel, in a fixed order. */
    List<Coordinator> coordinators();
}
