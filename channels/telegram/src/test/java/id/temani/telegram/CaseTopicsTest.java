package id.temani.telegram;

import static id.temani.telegram.FakeTelegram.error;
import static id.temani.telegram.FakeTelegram.fault;
import static id.temani.telegram.FakeTelegram.json;
import static id.temani.telegram.FakeTelegram.tooMany;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryOutcome.Rejected;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.MovableClock;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.ProviderId;
import id.temani.handoff.HandoffId;
import id.temani.relay.Topics;
import id.temani.relay.Topics.Place;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages about one live talk, to an agent whose bot may have topics. */
class CaseTopicsTest {

    private static final String OPENED = """
            {"ok":true,"result":{"message_thread_id":7,"name":"Melati 27","icon_color":7322096}}""";
    private static final ChannelAddress CHAT = new ChannelAddress(Channel.TELEGRAM, "5");
    private static final Utterance CARD = Utterance.plain("Melati 27").offering(Choice.of("case-27:close", "Tutup"));

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final MovableClock clock = new MovableClock();
    private final OneTalk talk = new OneTalk();
    private final CaseTopics topics = new CaseTopics(connection.client(), talk, clock);
    private final TelegramSender sender = new TelegramSender(
            connection.client(), topics, new TelegramLimits(100, 100, 100), new TelegramHealth(), clock, pause -> {});

    CaseTopicsTest() {
        telegram.answer("createForumTopic", json(200, OPENED));
        topics.allow(true);
    }

    @AfterEach
    void stop() {
        connection.close();
        telegram.close();
    }

    @Test
    void opensATopicCalledByTheAliasAloneAndPinsTheCard() {
        assertThat(sends(CARD)).isInstanceOf(Accepted.class);

        var opened = telegram.calls("createForumTopic").getFirst();
        assertThat(opened.path("chat_id").asText()).isEqualTo("5");
        assertThat(opened.path("name").asText()).isEqualTo("Melati 27");
        assertThat(threads()).containsExactly(7);
        telegram.awaitCount("pinChatMessage", 1);
        assertThat(telegram.calls("pinChatMessage")
                        .getFirst()
                        .path("message_id")
                        .asInt())
                .isEqualTo(77);
    }

    @Test
    void sendsTheNextMessagesIntoTheSameTopicAndPinsNothingElse() {
        sends(CARD);
        sends(CARD);
        sends("a ".repeat(3_000));

        assertThat(telegram.count("createForumTopic")).isEqualTo(1);
        assertThat(threads()).containsExactly(7, 7, 7, 7);
        telegram.awaitCount("pinChatMessage", 1);
    }

    @Test
    void makesNoCallWhereTheBotMayNot() {
        topics.allow(false);
        sends(CARD);

        assertThat(telegram.count("createForumTopic")).isZero();
        assertThat(threads()).containsExactly(0);
    }

    @Test
    void tellsAPersonAboutThemselvesInTheChat() {
        sender.send(Claims.to("5", "Halo"));

        assertThat(telegram.count("createForumTopic")).isZero();
        assertThat(threads()).containsExactly(0);
    }

    @Test
    void aRefusedTopicLosesNoMessageAndIsNotAskedForAgainForHours() {
        telegram.answer("createForumTopic", error(400, "Bad Request: the chat is not a forum"));
        assertThat(sends("satu")).isInstanceOf(Accepted.class);
        assertThat(sends("dua")).isInstanceOf(Accepted.class);
        assertThat(telegram.count("createForumTopic")).isEqualTo(1);
        assertThat(threads()).containsExactly(0, 0);

        clock.forward(CaseTopics.WITHOUT);
        sends("tiga");
        assertThat(telegram.count("createForumTopic")).isEqualTo(2);
        assertThat(telegram.count("sendMessage")).isEqualTo(3);
    }

    @Test
    void doesNotOpenASecondTopicWhenTheAnswerIsLost() {
        telegram.answer("createForumTopic", fault(Fault.EMPTY_RESPONSE));

        assertThat(sends("satu")).isInstanceOf(Accepted.class);
        assertThat(sends("dua")).isInstanceOf(Accepted.class);
        assertThat(telegram.count("createForumTopic")).isEqualTo(1);
    }

    @Test
    void waitsWhenTelegramWantsUsSlower() {
        telegram.answerInTurn("createForumTopic", tooMany(9), json(200, OPENED));

        assertThat(sends(CARD)).isEqualTo(new TryAgain(Duration.ofSeconds(9), false));
        assertThat(telegram.count("sendMessage")).isZero();
        sends(CARD);
        assertThat(threads()).containsExactly(7);
    }

    @Test
    void aMessageThatATopicRefusesGoesIntoTheChatOnce() {
        talk.topic = Optional.of(new ProviderId("7"));
        telegram.answerInTurn(
                "sendMessage", error(400, "Bad Request: message thread not found"), json(200, FakeTelegram.SENT));

        assertThat(sends("satu")).isEqualTo(new Accepted(new ProviderId("77")));
        assertThat(threads()).containsExactly(7, 0);
        assertThat(talk.topic).isEmpty();
        sends("dua");
        assertThat(threads()).containsExactly(7, 0, 0);
        assertThat(telegram.count("createForumTopic")).isZero();
    }

    @Test
    void aMessageThatIsRefusedEverywhereLeavesTheTopicAsItIs() {
        talk.topic = Optional.of(new ProviderId("7"));
        telegram.answer("sendMessage", error(403, "Forbidden: bot was blocked by the user"));

        assertThat(sends("satu")).isEqualTo(new Rejected(Reason.UNREACHABLE));
        assertThat(talk.topic).contains(new ProviderId("7"));
    }

    @Test
    void aLostAnswerIsNotSentElsewhereInTheSameTry() {
        talk.topic = Optional.of(new ProviderId("7"));
        telegram.answer("sendMessage", fault(Fault.EMPTY_RESPONSE));

        assertThat(sends("satu")).isInstanceOf(DeliveryOutcome.Unknown.class);
        assertThat(telegram.count("sendMessage")).isEqualTo(1);
    }

    @Test
    void helpInDangerWaitsForNoTopicButGoesIntoOneThatIsThere() {
        var danger = about(Utterance.plain("Darurat"), Nature.URGENT);
        sender.send(danger);
        assertThat(telegram.count("createForumTopic")).isZero();

        talk.topic = Optional.of(new ProviderId("7"));
        sender.send(danger);
        assertThat(threads()).containsExactly(0, 7);
    }

    @Test
    void aTableThatIsAwayHoldsNothingUp() {
        talk.isAway = true;

        assertThat(sends("satu")).isInstanceOf(Accepted.class);
        assertThat(threads()).containsExactly(0);
    }

    @Test
    void deletesATopicAndTakesARefusalForAnAnswer() {
        assertThat(sender.deleteTopic(CHAT, new ProviderId("7"))).isTrue();
        assertThat(telegram.calls("deleteForumTopic")
                        .getFirst()
                        .path("message_thread_id")
                        .asInt())
                .isEqualTo(7);

        telegram.answer("deleteForumTopic", error(400, "Bad Request: TOPIC_ID_INVALID"));
        assertThat(sender.deleteTopic(CHAT, new ProviderId("7"))).isTrue();
    }

    @Test
    void isToldToTryAgainWhileTelegramIsBusyOrAway() {
        telegram.answer("deleteForumTopic", tooMany(3));
        assertThat(sender.deleteTopic(CHAT, new ProviderId("7"))).isFalse();

        telegram.answer("deleteForumTopic", error(502, "Bad Gateway"));
        assertThat(sender.deleteTopic(CHAT, new ProviderId("7"))).isFalse();
    }

    @Test
    void learnsAtTheStartWhatTheBotMay() {
        topics.allow(false);
        telegram.answer("getMe", json(200, """
                {"ok":true,"result":{"id":4711,"is_bot":true,"first_name":"Temani","has_topics_enabled":true}}"""));
        var commands = new TelegramCommands(connection.client());
        new TelegramStart(connection.client(), commands, topics, Optional.empty(), new TelegramHealth()).done();

        sends(CARD);
        assertThat(threads()).containsExactly(7);
    }

    private DeliveryOutcome sends(String text) {
        return sends(Utterance.plain(text));
    }

    private DeliveryOutcome sends(Utterance utterance) {
        return sender.send(about(utterance, Nature.RELAYED));
    }

    private Claim about(Utterance utterance, Nature nature) {
        var message =
                OutboundMessage.to(talk.chat, utterance).ownedBy(talk.resident).as(nature);
        return new Claim(message, CHAT, Claims.HEARD, true, 1, 0);
    }

    /** 0: in the chat itself. */
    private List<Integer> threads() {
        return telegram.calls("sendMessage").stream()
                .map(call -> call.path("message_thread_id").asInt())
                .toList();
    }

    /** One live talk of one agent. */
    private static final class OneTalk implements Topics {

        private final ConversationId chat = ConversationId.random();
        private final ConversationId resident = ConversationId.random();
        private final HandoffId id = HandoffId.random();
        private Optional<ProviderId> topic = Optional.empty();
        private boolean isAway;

        @Override
        public Place of(ConversationId lane, ConversationId owner) {
            if (isAway) {
                throw new IllegalStateException("away");
            }
            assertThat(List.of(lane, owner)).containsExactly(chat, resident);
            return topic.<Place>map(Place.Within::new).orElseGet(() -> new Place.Wanted(id, "Melati 27"));
        }

        @Override
        public void opened(ConversationId where, HandoffId talk, ProviderId opened, Instant now) {
            assertThat(talk).isEqualTo(id);
            topic = Optional.of(opened);
        }

        @Override
        public void lost(ConversationId where, ProviderId lost, Instant now) {
            topic = Optional.empty();
        }

        @Override
        public void forget(ConversationId where, ProviderId forgotten) {
            throw new AssertionError("Only a deleted topic is forgotten");
        }

        @Override
        public Optional<HandoffId> talkIn(ConversationId where, ProviderId asked) {
            return topic.filter(asked::equals).map(known -> id);
        }

        @Override
        public List<Over> over(Instant now, int limit) {
            return List.of();
        }
    }
}
