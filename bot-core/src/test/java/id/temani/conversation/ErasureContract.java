package id.temani.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Claim;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link Conversations} must do when somebody is erased; what else it must do stands in {@link ConversationsContract}. */
public abstract class ErasureContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected final ChannelAddress sari = new ChannelAddress(Channel.WHATSAPP, "whatsapp:+620000" + UUID.randomUUID());
    protected final ChannelAddress sariByName = new ChannelAddress(Channel.WHATSAPP, "ID." + UUID.randomUUID());
    protected final ChannelAddress budi = new ChannelAddress(Channel.TELEGRAM, "7" + UUID.randomUUID());

    protected abstract Conversations conversations();

    protected abstract Outbox outbox();

    /** Runs {@code work} in one transaction. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void erasesEverythingButOneFarewell() {
        var conversation = opened(from(sari)).orElseThrow();
        settled(conversation, to(conversation), to(conversation));
        var farewell = to(conversation);

        var claims = inTransaction(() -> conversations().erase(conversation.id(), Optional.of(farewell), NOON));

        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().to()).isEqualTo(sari);
        assertThat(claims.getFirst().message().utterance()).isEqualTo(farewell.utterance());
        assertThat(conversations().peek(conversation.id())).isEmpty();
        assertThat(inTransaction(() -> conversations().lock(conversation.id()))).isEmpty();
        assertThat(outbox().claim(NOON.plus(Outbox.LEASE), 10))
                .extracting(claim -> claim.message().id())
                .containsExactly(farewell.id());
        assertThat(opened(from(sari)).orElseThrow().id()).isNotEqualTo(conversation.id());
    }

    @Test
    void forgetsAFarewellOnceAccepted() {
        var conversation = opened(from(sari)).orElseThrow();
        var farewell = to(conversation);
        inTransaction(() -> conversations().erase(conversation.id(), Optional.of(farewell), NOON));

        outbox().complete(List.of(new Outbox.Sent(farewell.id(), new ProviderId("bye"))), NOON);

        assertThat(outbox().claim(NOON.plus(Outbox.LEASE), 10)).isEmpty();
    }

    @Test
    void forgetsAFarewellAfterAnHourWithoutAcceptance() {
        var conversation = opened(from(sari)).orElseThrow();
        inTransaction(() -> conversations().erase(conversation.id(), Optional.of(to(conversation)), NOON));

        assertThat(outbox().claim(NOON.plus(Outbox.FAREWELL_KEPT), 10)).isEmpty();
    }

    @Test
    void erasesNobodyTwice() {
        var conversation = opened(from(sari)).orElseThrow();
        inTransaction(() -> conversations().erase(conversation.id(), Optional.empty(), NOON));

        assertThat(inTransaction(() -> conversations().erase(conversation.id(), Optional.of(to(conversation)), NOON)))
                .isEmpty();
    }

    protected Optional<Conversation> opened(InboundMessage message) {
        return inTransaction(() -> conversations().open(message));
    }

    protected List<Claim> settled(Conversation conversation, OutboundMessage... messages) {
        return inTransaction(() -> conversations().settle(conversation, Optional.empty(), List.of(messages), NOON));
    }

    protected static InboundMessage from(ChannelAddress address) {
        return InboundMessage.of(address, ref(), new Content.Text("halo"), NOON);
    }

    protected static String ref() {
        return UUID.randomUUID().toString();
    }

    protected static OutboundMessage to(Conversation conversation) {
        return OutboundMessage.to(conversation.id(), Utterance.plain("Halo juga"));
    }
}
