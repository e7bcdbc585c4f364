package id.temani.conversation;

import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Chats that turn out to be one person's, because one delivery carries the addresses of both. Every method works in the
 * caller's transaction.
 */
public interface TwoChats {

    /** The chats that the two addresses of a delivery lead to; empty when it is one, or none. */
    Optional<Pair> of(InboundMessage delivery);

    /** What would be lost with a chat; it is locked. */
    Held heldBy(ConversationId chat);

    /**
     * From now on the person of {@code stays} also writes from where {@code goes} was; both are locked. What
     * {@code goes} had is erased, but for danger that was spoken of, for agents who may know the person, and for messages
     * that wait for another try: those are carried out late.
     */
    void join(Conversation stays, Conversation goes, Instant now);

    /**
     * Remembers that two chats stay apart for as long as both exist.
     *
     * @return whether it was not known yet
     */
    boolean keepApart(Pair chats, Instant now);

    /** Two chats of one person. */
    record Pair(ConversationId sender, ConversationId other) {}

    /**
     * What hangs on a chat.
     *
     * @param open whether a request, a talk, a case, or a reminder belongs to it
     * @param underway whether something to it, or of its person to somebody else, is still to be sent
     * @param units whose request or case it is
     */
    record Held(boolean open, boolean underway, Set<UnitId> units) {}
}
