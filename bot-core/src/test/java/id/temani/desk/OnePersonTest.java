package id.temani.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.temani.conversation.Content;
import id.temani.conversation.Conversation;
import id.temani.conversation.Facts;
import id.temani.conversation.InMemoryConversations;
import id.temani.conversation.InMemoryTwoChats;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Position;
import id.temani.conversation.Talk;
import id.temani.delivery.Claim;
import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.MovableClock;
import id.temani.delivery.OutboundMessage;
import id.temani.handoff.Alias;
import id.temani.handoff.Asking;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.handoff.InMemoryHandoffs;
import id.temani.handoff.InMemoryRoster;
import id.temani.handoff.Wishes;
import id.temani.privacy.DailyCounts.Counted;
import id.temani.privacy.InMemoryDailyCounts;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.resident.Role;
import id.temani.unit.UnitId;
import id.temani.wording.Keys;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnePersonTest {

    private static final UnitId UNIT = new UnitId("melati");

    private final MovableClock clock = new MovableClock();
    private final Instant now = clock.instant();
    private final ChannelAddress number = new ChannelAddress(Channel.WHATSAPP, "whatsapp:+6200001");
    private final ChannelAddress name = new ChannelAddress(Channel.WHATSAPP, "whatsapp:ID.1");
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryHandoffs handoffs = new InMemoryHandoffs(roster);
    private final InMemoryConversations conversations = new InMemoryConversations(outbox, handoffs);
    private final InMemoryDailyCounts counts = new InMemoryDailyCounts();
    private final OnePerson onePerson = new OnePerson(
            conversations,
            new InMemoryTwoChats(conversations, handoffs, outbox),
            roster,
            counts,
            outbox,
            new Keys(),
            clock);
    private final InboundMessage both = delivery(number, Optional.of(name));

    @Test
    void goesOnWhereThePersonWroteLastWhenNothingIsOpen() {
        chat(number, heard(Duration.ofDays(2)));
        var latest = chat(name, heard(Duration.ofHours(1)));

        assertThat(joined()).isEmpty();

        assertThat(of(number)).isEqualTo(latest);
        assertThat(of(name)).isEqualTo(latest);
        assertThat(talk(latest).isClosed()).isFalse();
    }

    @Test
    void keepsTheChatInWhichSomebodyIsWaitedForAndClosesItBecauseTheLastQuestionWasAskedInTheOther() {
        var waiting = chat(number, heard(Duration.ofDays(2)));
        ask(waiting);
        chat(name, heard(Duration.ofHours(1)));

        joined();

        assertThat(outbox.isShut(waiting)).isTrue();
        assertThat(talk(waiting).isClosed()).isTrue();
        assertThat(handoffs.unsettledOf(waiting)).isPresent();
        assertThat(of(name)).isEqualTo(waiting);
    }

    @Test
    void keepsTheChatInWhichDangerIsBeingTalkedAbout() {
        var danger = chat(
                number,
                new Talk(
                        Language.INDONESIAN,
                        Optional.of(new Position("safety", 1, "alone")),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        0,
                        1,
                        Optional.of(now.minus(Duration.ofHours(2)))));
        chat(name, heard(Duration.ofHours(1)));

        joined();

        assertThat(of(name)).isEqualTo(danger);
    }

    @Test
    void keepsBothWhereBothHoldSomethingOpenAndTellsCoordinatorsOnce() {
        var coordinator = ConversationId.random();
        roster.addCoordinator(coordinator, Channel.WHATSAPP, UNIT);
        outbox.isOn(Channel.WHATSAPP, coordinator);
        var one = chat(number, heard(Duration.ofDays(2)));
        var other = chat(name, heard(Duration.ofHours(1)));
        ask(one);
        ask(other);

        assertThat(joined())
                .extracting(
                        claim -> claim.message().lane(),
                        claim -> claim.message().owner())
                .containsExactly(tuple(coordinator, coordinator));
        assertThat(joined()).isEmpty();

        assertThat(of(number)).isEqualTo(one);
        assertThat(of(name)).isEqualTo(other);
        assertThat(counts.on(now.atOffset(ZoneOffset.UTC).toLocalDate(), Counted.CHATS_APART))
                .isOne();
    }

    @Test
    void waitsUntilEverythingOfTheOtherChatIsSent() {
        var older = chat(number, heard(Duration.ofDays(2)));
        var latest = chat(name, heard(Duration.ofHours(1)));
        var onItsWay = OutboundMessage.to(older, Utterance.plain("Halo"));
        outbox.add(List.of(onItsWay), now);

        joined();
        assertThat(of(number)).isEqualTo(older);

        outbox.giveUp(onItsWay.id(), now);
        joined();
        assertThat(of(number)).isEqualTo(latest);
    }

    @Test
    void letsStaffWriteFromBothAddressesUnlessAResidentsDataWouldGo() {
        var agent = chat(number, heard(Duration.ofDays(2)), Role.AGENT);
        var resident = chat(name, heard(Duration.ofHours(1)).withFact(Facts.CONSENT_A, "1"));

        joined();
        assertThat(of(name)).isEqualTo(resident);

        conversations.settle(
                conversations.peek(resident).orElseThrow().with(Talk.unbegun()), Optional.empty(), List.of(), now);
        joined();
        assertThat(of(name)).isEqualTo(agent);
        assertThat(talk(agent).isClosed()).isFalse();
    }

    private List<Claim> joined() {
        assertThat(onePerson.hasTwoChats(delivery(number, Optional.empty()))).isFalse();
        return onePerson.hasTwoChats(both) ? onePerson.join(both).toSend() : List.of();
    }

    private ConversationId chat(ChannelAddress from, Talk talk) {
        return chat(from, talk, Role.RESIDENT);
    }

    private ConversationId chat(ChannelAddress from, Talk talk, Role role) {
        var opened = conversations.open(delivery(from, Optional.empty())).orElseThrow();
        conversations.settle(opened.with(talk).with(role), Optional.empty(), List.of(), now);
        return opened.id();
    }

    private ConversationId of(ChannelAddress from) {
        return conversations.reopen(delivery(from, Optional.empty())).id();
    }

    private Talk talk(ConversationId id) {
        return conversations.peek(id).map(Conversation::talk).orElseThrow();
    }

    private void ask(ConversationId resident) {
        var asking = new Asking(
                resident,
                Channel.WHATSAPP,
                Language.INDONESIAN,
                Handoff.Door.MYSELF,
                UNIT,
                Wishes.NONE,
                false,
                Optional.empty());
        var alias = new Alias("Melati", handoffs.nextNumber());
        handoffs.add(Handoff.asked(HandoffId.random(), alias, asking, now));
    }

    private Talk heard(Duration ago) {
        return Talk.unbegun().heard(now.minus(ago));
    }

    private InboundMessage delivery(ChannelAddress from, Optional<ChannelAddress> also) {
        return new InboundMessage(
                from,
                also,
                UUID.randomUUID().toString(),
                new Content.Text("halo"),
                now,
                Optional.empty(),
                Optional.empty());
    }
}
