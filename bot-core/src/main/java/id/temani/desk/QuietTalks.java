package id.temani.desk;

import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Closes somebody's talk as TUTUP does, without a word to them: nothing goes there until somebody writes, and who does is
 * not shown what was asked before. Works in the caller's transaction.
 */
final class QuietTalks {

    private final Conversations conversations;

    QuietTalks(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Does nothing when everything about them was erased meanwhile. */
    void close(ConversationId id, Instant now) {
        conversations.lock(id).ifPresent(open -> close(open, now));
    }

    void close(Conversation open, Instant now) {
        var closed = open.with(open.talk().closed()).silent();
        var nothingToSend = conversations.settle(closed, Optional.empty(), List.of(), now);
    }
}
