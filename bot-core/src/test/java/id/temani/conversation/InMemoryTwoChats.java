package id.temani.conversation;

import id.temani.delivery.InMemoryOutbox;
import id.temani.handoff.Handoff;
import id.temani.handoff.InMemoryHandoffs;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Two chats for tests; of what is open, it knows requests and talks. */
public final class InMemoryTwoChats implements TwoChats {

    private final InMemoryConversations conversations;
    private final InMemoryHandoffs handoffs;
    private final InMemoryOutbox outbox;
    private final Set<Set<ConversationId>> apart = new HashSet<>();

    public InMemoryTwoChats(InMemoryConversations conversations, InMemoryHandoffs handoffs, InMemoryOutbox outbox) {
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.outbox = outbox;
    }

    @Override
    public Optional<Pair> of(InboundMessage delivery) {
        return conversations
                .at(delivery.from())
                .flatMap(sender -> delivery.alsoKnownAs()
                        .flatMap(conversations::at)
                        .filter(other -> !other.equals(sender))
                        .map(other -> new Pair(sender, other)));
    }

    @Override
    public Held heldBy(ConversationId chat) {
        var request = handoffs.unsettledOf(chat);
        return new Held(
                request.isPresent(),
                outbox.isUnderway(chat),
                request.map(Handoff::unit).stream().collect(Collectors.toSet()));
    }

    @Override
    public void join(Conversation stays, Conversation goes, Instant now) {
        conversations.join(stays.id(), goes.id());
    }

    @Override
    public boolean keepApart(Pair chats, Instant now) {
        return apart.add(Set.of(chats.sender(), chats.other()));
    }
}
