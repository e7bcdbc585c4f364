package id.temani.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.TwoChats.Pair;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.handoff.Handoff;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link TwoChats} must do. Each implementation runs all of it. */
public abstract class TwoChatsContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected final ChannelAddress number =
            new ChannelAddress(Channel.WHATSAPP, "whatsapp:+620000" + UUID.randomUUID());
    protected final ChannelAddress name = new ChannelAddress(Channel.WHATSAPP, "whatsapp:ID." + UUID.randomUUID());

    protected abstract TwoChats chats();

    protected abstract Conversations conversations();

    protected abstract Outbox outbox();

    /** A request of this resident that waits. */
    protected abstract Handoff asked(ConversationId resident);

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void findsTwoChatsOnlyWhereTwoAddressesLeadToTwo() {
        assertThat(found(both())).as("nobody").isEmpty();
        var byNumber = opened(number);
        assertThat(found(both())).as("one of them").isEmpty();
        var byName = opened(name);

        assertThat(found(both())).contains(new Pair(byNumber.id(), byName.id()));
        assertThat(found(delivery(name, Optional.of(number)))).contains(new Pair(byName.id(), byNumber.id()));
        assertThat(found(delivery(number, Optional.empty()))).isEmpty();
    }

    @Test
    void makesOneOfTwo() {
        var stays = opened(number);
        settled(stays.with(stays.talk().withFact("age", "18-plus")));
        var goes = opened(name);

        joined(stays.id(), goes.id());

        assertThat(found(both())).isEmpty();
        assertThat(conversations().peek(goes.id())).isEmpty();
        var byName = opened(name);
        assertThat(byName.id()).isEqualTo(stays.id());
        assertThat(byName.address()).isEqualTo(name);
        assertThat(byName.talk().fact("age")).contains("18-plus");
        assertThat(opened(number).id()).isEqualTo(stays.id());
    }

    @Test
    void saysWhatWouldBeLost() {
        var chat = opened(number);
        assertThat(held(chat)).isEqualTo(new TwoChats.Held(false, false, Set.of()));

        var request = asked(chat.id());
        settled(chat, OutboundMessage.to(chat.id(), Utterance.plain("Halo")));

        assertThat(held(chat)).isEqualTo(new TwoChats.Held(true, true, Set.of(request.unit())));
    }

    @Test
    void keepsTwoApartOnce() {
        var one = opened(number).id();
        var other = opened(name).id();

        assertThat(inTransaction(() -> chats().keepApart(new Pair(one, other), NOON)))
                .isTrue();
        assertThat(inTransaction(() -> chats().keepApart(new Pair(one, other), NOON)))
                .isFalse();
        assertThat(inTransaction(() -> chats().keepApart(new Pair(other, one), NOON)))
                .isFalse();
    }

    protected final void joined(ConversationId stays, ConversationId goes) {
        inTransaction(() -> {
            chats().join(
                            conversations().lockIfFree(stays).orElseThrow(),
                            conversations().lockIfFree(goes).orElseThrow(),
                            NOON);
            return stays;
        });
    }

    protected final Conversation opened(ChannelAddress from) {
        return inTransaction(() -> conversations().open(delivery(from, Optional.empty())))
                .orElseThrow();
    }

    private void settled(Conversation conversation, OutboundMessage... messages) {
        inTransaction(() -> conversations().settle(conversation, Optional.empty(), List.of(messages), NOON));
    }

    private Optional<Pair> found(InboundMessage delivery) {
        return inTransaction(() -> chats().of(delivery));
    }

    private TwoChats.Held held(Conversation chat) {
        return inTransaction(() -> chats().heldBy(chat.id()));
    }

    private InboundMessage both() {
        return delivery(number, Optional.of(name));
    }

    private static InboundMessage delivery(ChannelAddress from, Optional<ChannelAddress> also) {
        return new InboundMessage(
                from,
                also,
                UUID.randomUUID().toString(),
                new Content.Text("halo"),
                NOON,
                Optional.empty(),
                Optional.empty());
    }
}
