package id.temani.conversation;

import id.temani.resident.ConversationId;

/** How much one person, and everybody together, may send. Acts after the danger check and never holds up help. */
public interface InboundLimit {

    /**
     * Whether one more message of this person is carried out now. Asking counts as one message. Never throws and takes at
     * most 100 ms, also when the shared counters cannot be reached; then each node counts for itself.
     */
    boolean admits(ConversationId conversation);
}
