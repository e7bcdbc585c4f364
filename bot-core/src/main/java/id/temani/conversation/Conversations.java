package id.temani.conversation;

import id.temani.delivery.Claim;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.ProviderId;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All chats. Every method works in the caller's transaction.
 *
 * <p>Built for few round trips: {@link #open} is one statement in the normal case, {@link #settle} another, and both do
 * the same for many people at once.
 */
public interface Conversations {

    /**
     * Marks the message as seen, finds or creates its conversation by the keyed hash of the address, and locks it until
     * the end of the transaction. A message of somebody who asked us to stop, or had blocked us, reopens their lane.
     *
     * @return empty when this message was seen before (on its channel, within seven days)
     */
    Optional<Conversation> open(InboundMessage message);

    /**
     * Opens the messages of different people in one go: of those who write from where we answer, need nothing of this
     * conversation changed first, have no open request for a person, and whom nobody is serving at this moment. Never
     * waits for a lock.
     *
     * @param messages no two from one address
     * @return what was opened, empty for a message that was seen before; one that is missing here is untouched, and must
     *     be {@linkplain #open opened} by itself
     */
    Map<InboundMessage, Optional<Conversation>> openTogether(List<InboundMessage> messages);

    /** As {@link #open}, for a parked message whose mark exists already. */
    Conversation reopen(InboundMessage message);

    /** Locks a conversation for something that happens by the clock; empty when it was erased. */
    Optional<Conversation> lock(ConversationId id);

    /**
     * Locks another person's conversation if nobody is being served there at this moment; never waits, so that two who
     * reach for each other do not wait for ever.
     */
    Optional<Conversation> lockIfFree(ConversationId id);

    /**
     * From now on the person of {@code old} writes from where {@code here} was; both are locked. What {@code here} had
     * is erased, but for danger that was spoken of. What was to be sent to the old chat is not, and its message ids are
     * forgotten; only {@code notice} goes there, sealed under a throw-away key.
     */
    Moved move(Conversation old, Conversation here, OutboundMessage notice, Instant now);

    /** Reads without locking; for what one person's turn needs to know of another. */
    Optional<Conversation> peek(ConversationId id);

    /**
     * Saves what messages did and puts the replies into the outbox; afterwards a lane is shut if its conversation is
     * {@linkplain Conversation#silenced silenced}.
     *
     * @param settlements no two of one conversation
     * @return the messages this node sends right after the commit, see {@link id.temani.delivery.Outbox#add}
     * @throws RuntimeException when a conversation was settled by somebody else since it was opened: the transaction must
     *     not be committed
     */
    List<Claim> settle(List<Settlement> settlements, Instant now);

    /** Settles a single one. */
    default List<Claim> settle(
            Conversation conversation, Optional<ProviderId> shown, List<OutboundMessage> messages, Instant now) {
        return settle(List.of(new Settlement(conversation, shown, messages)), now);
    }

    /** The chats and platform ids of all messages of this person's data younger than 48 hours, also copies at staff. */
    List<Shown> shownSince(ConversationId id, Instant since);

    /**
     * Erases the conversation: its key, address, state, messages and everything that hangs on it. Only {@code farewell},
     * sealed under a throw-away key, is left in the outbox.
     *
     * @return the farewell to send, if this node may
     */
    List<Claim> erase(ConversationId id, Optional<OutboundMessage> farewell, Instant now);

    /**
     * A conversation in another chat.
     *
     * @param notice to send to the old chat, if this node may
     */
    record Moved(Conversation conversation, List<Claim> notice) {}

    /**
     * What one message did to its conversation.
     *
     * @param shown the platform's id of what the person sent, kept sealed for 48 hours, so that an erasure can delete it
     *     there
     */
    record Settlement(Conversation conversation, Optional<ProviderId> shown, List<OutboundMessage> messages) {}

    /** A message on somebody's phone. */
    record Shown(ChannelAddress chat, ProviderId message) {}
}
