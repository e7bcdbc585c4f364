package id.temani.relay;

import id.temani.resident.ConversationId;
import java.util.Optional;

/** How far lines of a talk have come, as far as their platform tells. */
public interface Journeys {

    /** How far a line has come. Telegram tells no more than {@link #SENT}; "read" comes only from whoever allows it. */
    enum Stage {
        WAITING,
        SENT,
        DELIVERED,
        READ,
        FAILED
    }

    /**
     * The stage of the last line that was passed on.
     *
     * @param lane the chat that shows it
     * @param resident whose talk it is
     */
    Optional<Stage> ofLastLine(ConversationId lane, ConversationId resident);
}
