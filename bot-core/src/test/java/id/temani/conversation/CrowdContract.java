package id.temani.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.conversation.Conversations.Settlement;
import id.temani.delivery.Claim;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Conversations} must do for many people at once. */
public abstract class CrowdContract extends ErasureContract {

    private static final ChannelAddress STRANGER = new ChannelAddress(Channel.TELEGRAM, "7-nobody");

    @Test
    void opensTheMessagesOfManyTogether() {
        var first = known(sari);
        var second = known(budi);
        var fromSari = from(sari);
        var fromBudi = from(budi);

        var opened = openedTogether(fromBudi, fromSari);

        assertThat(opened.keySet()).containsExactly(fromBudi, fromSari);
        assertThat(opened.get(fromSari)).contains(first);
        assertThat(opened.get(fromBudi)).contains(second);
        assertThat(opened(fromSari)).as("seen").isEmpty();
    }

    @Test
    void tellsAmongManyWhatWasSeenBefore() {
        known(sari);
        var message = from(sari);
        opened(message);

        assertThat(openedTogether(message, from(STRANGER))).containsExactly(Map.entry(message, Optional.empty()));
    }

    @Test
    void leavesUntouchedWhoMustBeOpenedAlone() {
        settled(opened(from(budi)).orElseThrow().with(Role.AGENT));
        settled(opened(from(sari)).orElseThrow().silent());
        var ofStaff = from(budi);
        var ofOneWhoStopped = from(sari);
        var ofAStranger = from(STRANGER);

        assertThat(openedTogether(ofStaff, ofOneWhoStopped, ofAStranger)).isEmpty();

        assertThat(opened(ofStaff)).isPresent();
        assertThat(opened(ofOneWhoStopped)).isPresent();
        assertThat(opened(ofAStranger)).isPresent();
    }

    @Test
    void leavesUntouchedWhoseSecondAddressIsNew() {
        known(sari);
        var both = new InboundMessage(
                sari,
                Optional.of(sariByName),
                ref(),
                new Content.Text("halo"),
                NOON,
                Optional.empty(),
                Optional.empty());

        assertThat(openedTogether(both)).isEmpty();
        var conversation = opened(both).orElseThrow();

        var again = new InboundMessage(
                sari, Optional.of(sariByName), ref(), both.content(), NOON, Optional.empty(), Optional.empty());
        assertThat(openedTogether(again).get(again)).contains(conversation);
    }

    @Test
    void keepsWhatTheTurnsOfManyCameTo() {
        var first = known(sari);
        var second = known(budi);
        var toFirst = to(first);
        var toSecond = to(second);
        var alsoToFirst = to(first);

        var claims = inTransaction(() -> conversations()
                .settle(
                        List.of(
                                new Settlement(
                                        first.with(first.talk().withFact("age", "18-plus")),
                                        Optional.of(new ProviderId("in-1")),
                                        List.of(toFirst, alsoToFirst)),
                                new Settlement(second.silent(), Optional.empty(), List.of(toSecond))),
                        NOON));

        assertThat(claims).extracting(Claim::message).containsExactly(toFirst, alsoToFirst, toSecond);
        assertThat(claims).extracting(Claim::to).containsExactly(sari, sari, budi);
        assertThat(outbox().isShut(second.id())).isTrue();
        assertThat(outbox().isShut(first.id())).isFalse();
        var again = opened(from(sari)).orElseThrow();
        assertThat(again.talk().fact("age")).contains("18-plus");
        assertThat(again.version()).isEqualTo(first.version() + 1);
        assertThat(inTransaction(() -> conversations().shownSince(first.id(), NOON)))
                .extracting(Conversations.Shown::message)
                .containsExactly(new ProviderId("in-1"));
    }

    @Test
    void settlesNothingOfAConversationThatSomebodyElseSettledMeanwhile() {
        var conversation = known(sari);
        settled(conversation);

        assertThatThrownBy(() -> settled(conversation)).isInstanceOf(RuntimeException.class);

        assertThat(opened(from(sari)).orElseThrow().version()).isEqualTo(conversation.version() + 1);
    }

    private Conversation known(ChannelAddress address) {
        opened(from(address));
        return opened(from(address)).orElseThrow();
    }

    private Map<InboundMessage, Optional<Conversation>> openedTogether(InboundMessage... messages) {
        return inTransaction(() -> conversations().openTogether(List.of(messages)));
    }
}
