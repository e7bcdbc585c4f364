package id.temani.relay;

import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lines that can still be taken back. They go with their talk's erasure. Every method works in the caller's transaction;
 * whoever takes lines of a talk has locked the talk.
 */
public interface LeavingLines {

    void add(LeavingLine line);

    /** Whose talk it is of, without a lock; empty when it has left or was taken back. */
    Optional<HandoffId> talkOf(UUID line);

    /** Takes those of a talk that leave by {@code moment}, in the order in which they were written. */
    List<LeavingLine> takeDue(HandoffId talk, Instant moment);

    /** Takes back the latest line that this chat wrote and that still leaves after {@code now}. */
    Optional<LeavingLine> takeLatestOf(ConversationId writer, Instant now);
}
