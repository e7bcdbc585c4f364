package id.temani.relay;

import id.temani.delivery.ProviderId;
import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Threads of their own that platforms give single talks in an agent's chat. Safe to use from several nodes at once; what is
 * no talk's any more stays here until it is gone at the platform too.
 */
public interface Topics {

    /** After so many tries a topic that the platform does not delete is forgotten; about six hours. */
    int MOST_TRIES = 6;

    /** Where a message to a chat belongs. */
    sealed interface Place {

        /** Into the chat itself: it is about no live talk of whoever reads it. */
        record Outside() implements Place {}

        /** Into this topic. */
        record Within(ProviderId topic) implements Place {}

        /**
         * Into a topic that is still to be opened.
         *
         * @param title the resident's alias
         */
        record Wanted(HandoffId talk, String title) implements Place {}
    }

    /**
     * Where a message about {@code owner} belongs in the chat {@code lane}: only the agent of a live talk has topics, and only
     * for the people they accompany.
     */
    Place of(ConversationId lane, ConversationId owner);

    /** Keeps a topic that was opened, also when its talk has been erased meanwhile. */
    void opened(ConversationId chat, HandoffId talk, ProviderId topic, Instant now);

    /** The platform takes no messages there any more: it is no talk's from now on, and is to be deleted. */
    void lost(ConversationId chat, ProviderId topic, Instant now);

    /** The topic is gone. */
    void forget(ConversationId chat, ProviderId topic);

    /** Whose talk is in this topic; it need not be live any more. Empty also when nobody knows the topic. */
    Optional<HandoffId> talkIn(ConversationId chat, ProviderId topic);

    /** Topics whose talk is not live with this agent any more, for deleting; each is handed out again, later and later. */
    List<Over> over(Instant now, int limit);

    /**
     * A topic to be deleted.
     *
     * @param tries how often it was handed out, this time included
     */
    record Over(ConversationId chat, ProviderId topic, int tries) {

        public boolean isLastTry() {
            return tries >= MOST_TRIES;
        }
    }
}
