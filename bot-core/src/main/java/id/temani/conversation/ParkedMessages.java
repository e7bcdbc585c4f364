package id.temani.conversation;

import id.temani.resident.ChannelAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages whose handling threw: kept encrypted, tried again, never in the way of the next one. */
public interface ParkedMessages {

    /**
     * Parks a message and marks it as seen. Parking it again changes nothing.
     *
     * @param errorClass the simple name of what was thrown; never its message
     * @return whether it was parked now for the first time
     */
    boolean park(InboundMessage message, String errorClass, Instant now);

    /** Hands out messages due for another try, oldest first, leased for one minute. */
    List<Parked> due(Instant now, int limit);

    /** Carried out, delivered late or discarded: the content is blanked. */
    void settle(UUID id, Instant now);

    /** Try again at {@code next}. */
    void postpone(UUID id, Instant next, String errorClass);

    /** Blanks what could not be settled since {@code moment} and says how many there were, for the alarm. */
    int abandonParkedBefore(Instant moment, Instant now);

    /** Whether a message from here waits for another try. */
    boolean waitsFrom(ChannelAddress address);

    /** How many wait now. */
    int waiting();

    /**
     * One parked message.
     *
     * @param stoodAt the version of its conversation when it was parked; -1 when there was none
     */
    record Parked(UUID id, InboundMessage message, long stoodAt, int attempts, Instant parkedAt) {}
}
