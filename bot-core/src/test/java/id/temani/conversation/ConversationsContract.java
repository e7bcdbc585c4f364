package id.temani.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Conversations.Shown;
import id.temani.delivery.Claim;
import id.temani.delivery.Outbox;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.Languages;
import id.temani.resident.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Conversations} must do. Each implementation runs all of it. */
public abstract class ConversationsContract extends CrowdContract {

    @Test
    void beginsAConversationWithSomebodyNew() {
        var conversation = opened(from(sari)).orElseThrow();

        assertThat(conversation.address()).isEqualTo(sari);
        assertThat(conversation.role()).isEqualTo(Role.RESIDENT);
        assertThat(conversation.talk()).isEqualTo(Talk.unbegun());
        assertThat(conversation.handoff()).isEmpty();
        assertThat(conversation.silenced()).isFalse();
    }

    @Test
    void findsTheSamePersonAgainAndNobodyElse() {
        var first = opened(from(sari)).orElseThrow();

        assertThat(opened(from(sari)).orElseThrow().id()).isEqualTo(first.id());
        assertThat(opened(from(budi)).orElseThrow().id()).isNotEqualTo(first.id());
        var sameText = new ChannelAddress(Channel.TELEGRAM, sari.value());
        assertThat(opened(from(sameText)).orElseThrow().id()).isNotEqualTo(first.id());
    }

    @Test
    void countsEachMessageOnce() {
        var message = from(sari);
        opened(message);

        assertThat(opened(message)).isEmpty();
    }

    @Test
    void countsTheSameReferenceOnAnotherChannelAsAnotherMessage() {
        var message = from(sari);
        opened(message);

        assertThat(opened(InboundMessage.of(budi, message.ref(), message.content(), NOON)))
                .isPresent();
    }

    @Test
    void reopensWithoutAskingWhetherTheMessageWasSeen() {
        var message = from(sari);
        var first = opened(message).orElseThrow();

        assertThat(inTransaction(() -> conversations().reopen(message)).id()).isEqualTo(first.id());
        assertThat(inTransaction(() -> conversations().reopen(from(budi))).address())
                .isEqualTo(budi);
    }

    @Test
    void keepsWhatATurnCameTo() {
        var talk = new Talk(
                Languages.ENGLISH,
                Optional.of(new Position("first-contact", 3, "consent")),
                Optional.of(new Position("safety", 1, "ask")),
                Map.of("age", "18-plus"),
                Map.of("q1", "a,b"),
                1,
                7,
                Optional.of(NOON));
        var opened = opened(from(sari)).orElseThrow();
        settled(opened.with(talk).with(Role.AGENT).limitTold(NOON));

        var again = opened(from(sari)).orElseThrow();

        assertThat(again.talk()).isEqualTo(talk);
        assertThat(again.role()).isEqualTo(Role.AGENT);
        assertThat(again.limitToldAt()).contains(NOON);
        assertThat(again.version()).isEqualTo(opened.version() + 1);
        assertThat(conversations().peek(opened.id())).contains(again);
    }

    @Test
    void knowsOnePersonByTwoAddressesOfOneDelivery() {
        var first = opened(from(sari)).orElseThrow();
        var both = new InboundMessage(
                sari,
                Optional.of(sariByName),
                ref(),
                new Content.Text("halo"),
                NOON,
                Optional.empty(),
                Optional.empty());
        opened(both);

        var byName = opened(from(sariByName)).orElseThrow();

        assertThat(byName.id()).isEqualTo(first.id());
        assertThat(byName.address()).isEqualTo(sariByName);
        assertThat(conversations().peek(first.id()).orElseThrow().address()).isEqualTo(sariByName);
    }

    @Test
    void handsRepliesToThisNodeInOrder() {
        var conversation = opened(from(sari)).orElseThrow();
        var first = to(conversation);
        var second = to(conversation);

        var claims = settled(conversation.with(heard(conversation.talk())), first, second);

        assertThat(claims).extracting(Claim::message).containsExactly(first, second);
    }

    @Test
    void knowsWhenThePersonLastWroteAlsoWhenTheTurnDoesNotSay() {
        var agent = opened(from(budi)).orElseThrow();
        settled(agent);
        var nextDay = NOON.plus(Duration.ofHours(25));
        opened(InboundMessage.of(budi, ref(), new Content.Text("siap"), nextDay));

        var claims = inTransaction(() -> outbox().add(List.of(to(agent)), nextDay));

        assertThat(claims).extracting(Claim::lastHeardAt).containsExactly(nextDay);
    }

    /** Else WhatsApp would take no answer to somebody who writes again after a day. */
    @Test
    void theAnswerToWhoeverWritesAgainIsNotTooLateThoughTheTurnDoesNotSayThatTheyWrote() {
        var agent = opened(from(budi)).orElseThrow();
        settled(agent.with(heard(agent.talk())));
        var nextDay = NOON.plus(Duration.ofHours(25));
        var again = opened(InboundMessage.of(budi, ref(), new Content.Text("kasus"), nextDay))
                .orElseThrow();

        var claims = inTransaction(() -> conversations().settle(again, Optional.empty(), List.of(to(again)), nextDay));

        assertThat(claims).extracting(Claim::lastHeardAt).containsExactly(nextDay);
    }

    @Test
    void saysNothingAfterTheTurnThatAskedForSilenceUntilThePersonWrites() {
        var conversation = opened(from(sari)).orElseThrow();
        var last = to(conversation);

        assertThat(settled(conversation.silent(), last)).hasSize(1);
        assertThat(outbox().isShut(conversation.id())).isTrue();
        var locked =
                inTransaction(() -> conversations().lock(conversation.id())).orElseThrow();
        assertThat(locked.silenced()).isTrue();
        assertThat(settled(locked, to(conversation))).isEmpty();

        var back = opened(from(sari)).orElseThrow();
        assertThat(back.silenced()).isFalse();
        assertThat(settled(back, to(conversation)))
                .extracting(claim -> claim.message().lane())
                .contains(conversation.id());
    }

    @Test
    void doesNotReopenALaneThatWasShutDuringTheTurn() {
        var conversation = opened(from(sari)).orElseThrow();
        inTransaction(() -> {
            outbox().shut(conversation.id(), NOON);
            return conversations().settle(conversation, Optional.empty(), List.of(to(conversation)), NOON);
        });

        assertThat(outbox().isShut(conversation.id())).isTrue();
        assertThat(outbox().claim(NOON.plus(Outbox.LEASE), 10)).isEmpty();
    }

    @Test
    void remembersWhatIsOnThePhonesOfBothSides() {
        var resident = opened(from(sari)).orElseThrow();
        var agent = opened(from(budi)).orElseThrow();
        inTransaction(() ->
                conversations().settle(resident, Optional.of(new ProviderId("in-1")), List.of(to(resident)), NOON));
        var relayed = to(agent).ownedBy(resident.id());
        var claims = inTransaction(() -> outbox().add(List.of(relayed, to(agent)), NOON));
        outbox().complete(List.of(new Outbox.Sent(relayed.id(), new ProviderId("copy-1"))), NOON);
        outbox().complete(List.of(new Outbox.Sent(claims.getLast().message().id(), new ProviderId("own-1"))), NOON);

        var shown = inTransaction(() -> conversations().shownSince(resident.id(), NOON.minus(Duration.ofHours(48))));

        assertThat(shown)
                .containsExactlyInAnyOrder(
                        new Shown(sari, new ProviderId("in-1")), new Shown(budi, new ProviderId("copy-1")));
        assertThat(inTransaction(() -> conversations().shownSince(resident.id(), NOON.plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void takesAConversationToAnotherChatAndLeavesTheOldOneEmpty() {
        var old = opened(from(sari)).orElseThrow();
        settled(old.with(Talk.unbegun().withFact("age", "18-plus")).silent(), to(old));
        var here = opened(from(budi)).orElseThrow();
        var notice = to(old);

        var moved = inTransaction(
                () -> conversations().move(conversations().lockIfFree(old.id()).orElseThrow(), here, notice, NOON));

        assertThat(moved.conversation().id()).isEqualTo(old.id());
        assertThat(moved.conversation().address()).isEqualTo(budi);
        assertThat(moved.conversation().talk().fact("age")).contains("18-plus");
        assertThat(moved.notice()).extracting(Claim::to).containsExactly(sari);
        assertThat(conversations().peek(here.id())).isEmpty();
        assertThat(outbox().isShut(old.id())).isFalse();
        assertThat(opened(from(budi)).orElseThrow().id()).isEqualTo(old.id());
        assertThat(opened(from(sari)).orElseThrow().id()).isNotIn(old.id(), here.id());
    }

    @Test
    void writesToTheNewChatOnlyAfterAMove() {
        var old = opened(from(sari)).orElseThrow();
        settled(old, to(old));
        inTransaction(() -> conversations()
                .settle(opened(from(sari)).orElseThrow(), Optional.of(new ProviderId("in-1")), List.of(), NOON));
        var here = opened(from(budi)).orElseThrow();
        var moved = inTransaction(() -> conversations()
                .move(conversations().lockIfFree(old.id()).orElseThrow(), here, to(old), NOON)
                .conversation());
        settled(moved, to(moved));

        var claimed = outbox().claim(NOON.plus(Outbox.LEASE), 10);

        assertThat(claimed).extracting(Claim::to).containsExactlyInAnyOrder(sari, budi);
        assertThat(inTransaction(() -> conversations().shownSince(old.id(), NOON.minus(Duration.ofHours(48)))))
                .isEmpty();
    }

    private static Talk heard(Talk talk) {
        return new Talk(
                talk.language(),
                talk.position(),
                talk.interrupted(),
                talk.facts(),
                talk.answers(),
                talk.misunderstandings(),
                talk.turns(),
                Optional.of(NOON));
    }
}
