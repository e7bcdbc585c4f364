package id.temani.telegram;

import static id.temani.telegram.FakeTelegram.error;
import static id.temani.telegram.FakeTelegram.fault;
import static id.temani.telegram.FakeTelegram.json;
import static id.temani.telegram.FakeTelegram.tooMany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryOutcome.Rejected;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.DeliveryOutcome.Unknown;
import id.temani.delivery.MovableClock;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramSenderTest {

    private static final ChannelAddress CHAT = new ChannelAddress(Channel.TELEGRAM, "5");
    private static final IntFunction<ProviderId> DELETABLE = id -> new ProviderId(String.valueOf(id));

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final MovableClock clock = new MovableClock();
    private final TelegramHealth health = new TelegramHealth();
    private final TelegramSender sender = new TelegramSender(
            connection.client(), NoTopics.on(connection), new TelegramLimits(1, 3, 25), health, clock, this::pause);
    private boolean refusedWhileWaiting;

    @AfterEach
    void stop() {
        connection.close();
        telegram.close();
    }

    @Test
    void sendsPlainTextWithoutPreview() {
        var outcome = sender.send(Claims.to("5", "a < b & https://example.org"));

        assertThat(outcome).isEqualTo(new Accepted(new ProviderId("77")));
        var call = telegram.calls("sendMessage").getFirst();
        assertThat(call.path("chat_id").asText()).isEqualTo("5");
        assertThat(call.path("text").asText()).isEqualTo("a < b & https://example.org");
        assertThat(call.path("link_preview_options").path("is_disabled").asBoolean())
                .isTrue();
        assertThat(call.has("parse_mode")).isFalse();
        assertThat(call.has("reply_markup")).isFalse();
    }

    @Test
    void protectsWhatStaffMustNotForward() {
        sender.send(Claims.protect(Claims.to("5", "Melati 27: halo")));
        sender.send(Claims.to("6", "Halo"));

        assertThat(telegram.calls("sendMessage"))
                .extracting(call -> call.path("protect_content").asBoolean())
                .containsExactly(true, false);
    }

    @Test
    void drawsChoicesAsButtons() {
        var choices = List.of(Choice.of("age:adult", "18 atau lebih"), Choice.of("age:none", "Tidak mau menjawab"));

        sender.send(Claims.to("5", new Utterance("Umurmu?", choices)));

        var rows = telegram.calls("sendMessage").getFirst().path("reply_markup").path("inline_keyboard");
        assertThat(rows).hasSize(2);
        assertThat(rows.path(0).path(0).path("text").asText()).isEqualTo("18 atau lebih");
        assertThat(rows.path(0).path(0).path("callback_data").asText()).isEqualTo("age:adult");
    }

    @Test
    void leavesOutAButtonThatTelegramWouldRefuse() {
        var choices = List.of(Choice.of("q:" + "é".repeat(32), "Terlalu panjang"), Choice.of("q:yes", "Ya"));

        var outcome = sender.send(Claims.to("5", new Utterance("Siap?", choices)));

        assertThat(outcome).isInstanceOf(Accepted.class);
        var rows = telegram.calls("sendMessage").getFirst().path("reply_markup").path("inline_keyboard");
        assertThat(rows.findValuesAsText("callback_data")).containsExactly("q:yes");
    }

    @Test
    void splitsALongTextAndPutsTheButtonsUnderItsEnd() {
        telegram.answerInTurn(
                "sendMessage", json(200, FakeTelegram.SENT), json(200, FakeTelegram.SENT.replace("77", "78")));
        var text = "Satu kalimat pendek. ".repeat(300);

        var outcome = sender.send(Claims.to("5", new Utterance(text, List.of(Choice.of("q:yes", "Ya")))));

        assertThat(outcome).isEqualTo(new Accepted(new ProviderId("78")));
        var calls = telegram.calls("sendMessage");
        assertThat(calls)
                .extracting(call -> call.path("text").asText())
                .allMatch(part -> part.length() <= 4096 && part.endsWith("."));
        assertThat(calls).extracting(call -> call.has("reply_markup")).containsExactly(false, true);
    }

    @Test
    void repeatsALongTextBehindThePartThatArrived() {
        telegram.answerInTurn("sendMessage", json(200, FakeTelegram.SENT), tooMany(3), json(200, FakeTelegram.SENT));
        var claim = Claims.to("5", "Kalimat pertama. ".repeat(300) + "Akhir.");

        assertThat(sender.send(claim)).isEqualTo(new TryAgain(Duration.ofSeconds(3), false));
        assertThat(sender.send(claim)).isInstanceOf(Accepted.class);

        assertThat(telegram.calls("sendMessage"))
                .extracting(call -> call.path("text").asText().endsWith("Akhir."))
                .containsExactly(false, true, true);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(tooMany(7), new TryAgain(Duration.ofSeconds(7), false)),
                arguments(error(429, "Too Many Requests"), new TryAgain(Duration.ofSeconds(1), false)),
                arguments(error(403, "Forbidden: bot was blocked by the user"), new Rejected(Reason.UNREACHABLE)),
                arguments(error(403, "Forbidden: user is deactivated"), new Rejected(Reason.UNREACHABLE)),
                arguments(error(400, "Bad Request: chat not found"), new Rejected(Reason.UNREACHABLE)),
                arguments(error(400, "Bad Request: can't parse entities"), new Rejected(Reason.REFUSED)),
                arguments(error(404, "Not Found"), new Rejected(Reason.REFUSED)),
                arguments(error(401, "Unauthorized"), new Rejected(Reason.MISCONFIGURED)),
                arguments(error(500, "Internal Server Error"), new Unknown()),
                arguments(json(502, "<html>Bad Gateway</html>"), new Unknown()),
                arguments(json(503, ""), new Unknown()),
                arguments(json(200, ""), new Unknown()),
                arguments(json(200, "{\"ok\":true,\"result\":null}"), new Unknown()),
                arguments(json(200, "{\"result\":{}}"), new Unknown()),
                arguments(fault(Fault.EMPTY_RESPONSE), new Unknown()),
                arguments(fault(Fault.CONNECTION_RESET_BY_PEER), new Unknown()),
                arguments(fault(Fault.MALFORMED_RESPONSE_CHUNK), new Unknown()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsTheAnswer(ResponseDefinitionBuilder answer, DeliveryOutcome expected) {
        telegram.answer("sendMessage", answer);

        assertThat(sender.send(Claims.to("5", "Halo"))).isEqualTo(expected);
        assertThat(telegram.count("sendMessage")).isEqualTo(1);
    }

    @Test
    void holdsTheWholeBotWhenTwoChatsAreRefusedTogether() {
        telegram.answer("sendMessage", tooMany(5));

        assertThat(sender.send(Claims.to("5", "Halo"))).isEqualTo(new TryAgain(Duration.ofSeconds(5), false));
        assertThat(sender.send(Claims.to("5", "Halo"))).isEqualTo(new TryAgain(Duration.ofSeconds(5), false));
        clock.forward(Duration.ofMillis(1_500));
        assertThat(sender.send(Claims.to("6", "Halo"))).isEqualTo(new TryAgain(Duration.ofSeconds(5), true));
        clock.forward(Duration.ofMillis(2_500));
        assertThat(sender.send(Claims.to("7", "Halo"))).isEqualTo(new TryAgain(Duration.ofMillis(2_500), false));
        clock.forward(Duration.ofMillis(2_500));
        assertThat(sender.send(Claims.to("7", "Halo"))).isEqualTo(new TryAgain(Duration.ofSeconds(5), false));
        assertThat(telegram.count("sendMessage")).isEqualTo(4);
    }

    @Test
    void sendsNothingToAnybodyAfterAHoldThatCameWhileItWaitedForItsTurn() {
        for (var i = 0; i < 3; i++) {
            sender.send(Claims.to("5", "Halo"));
        }
        refusedWhileWaiting = true;

        assertThat(sender.send(Claims.to("5", "Halo"))).isEqualTo(new TryAgain(Duration.ofSeconds(6), false));

        assertThat(telegram.count("sendMessage")).isEqualTo(5);
    }

    @Test
    void comesBackSoonWhenNobodyListens() {
        telegram.close();

        assertThat(sender.send(Claims.to("5", "Halo"))).isEqualTo(new TryAgain(Duration.ofSeconds(2), false));
    }

    @Test
    void raisesAnAlarmWhenTheTokenIsRefused() {
        telegram.answer("sendMessage", error(401, "Unauthorized"));

        sender.send(Claims.to("5", "Halo"));

        assertThat(health.alarms()).containsExactly(TelegramHealth.Alarm.TOKEN_REFUSED);
    }

    @Test
    void sendsAnUnansweredMessageOnceMoreAndThenGivesUp() {
        var claim = Claims.to("5", "Halo");

        assertThat(sender.send(Claims.unanswered(claim, 1))).isInstanceOf(Accepted.class);
        assertThat(sender.send(Claims.unanswered(claim, 2))).isEqualTo(new Unknown());

        assertThat(telegram.count("sendMessage")).isEqualTo(1);
    }

    @Test
    void sendsThreeAtOnceToAChatAndThenOneASecond() {
        var start = clock.instant();

        for (var i = 0; i < 5; i++) {
            assertThat(sender.send(Claims.to("5", "Halo"))).isInstanceOf(Accepted.class);
        }

        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void letsAnUrgentMessageThrough() {
        for (var i = 0; i < 20; i++) {
            assertThat(sender.send(Claims.urgent("5", "Telepon 112."))).isInstanceOf(Accepted.class);
        }

        assertThat(clock.instant()).isEqualTo(new MovableClock().instant());
    }

    @Test
    void leavesALongWaitToTheOutbox() {
        for (var i = 0; i < 10; i++) {
            sender.send(Claims.urgent("5", "Telepon 112."));
        }

        var outcome = sender.send(Claims.to("5", "Halo"));

        assertThat(outcome).isEqualTo(new TryAgain(Duration.ofSeconds(8), false));
        assertThat(telegram.count("sendMessage")).isEqualTo(10);
    }

    private void pause(Duration length) {
        clock.forward(length);
        if (refusedWhileWaiting) {
            refusedWhileWaiting = false;
            telegram.answer("sendMessage", tooMany(6));
            sender.send(Claims.to("6", "Halo"));
            sender.send(Claims.to("7", "Halo"));
        }
    }

    @Test
    void deletesAHundredMessagesAtOnce() {
        sender.delete(CHAT, IntStream.rangeClosed(1, 130).mapToObj(DELETABLE).toList());

        var calls = telegram.calls("deleteMessages");
        assertThat(calls).extracting(call -> call.path("chat_id").asText()).containsOnly("5");
        assertThat(calls).extracting(call -> call.path("message_ids").size()).containsExactly(100, 30);
        assertThat(calls.getLast().path("message_ids").get(29).asInt()).isEqualTo(130);
    }

    @Test
    void deletesTheOthersOneByOneWhenOneCannotBeDeleted() {
        telegram.answerInTurn("deleteMessages", error(400, "Bad Request: message can't be deleted"));

        sender.delete(CHAT, IntStream.rangeClosed(1, 3).mapToObj(DELETABLE).toList());

        assertThat(telegram.calls("deleteMessages"))
                .extracting(call -> call.path("message_ids").toString())
                .containsExactly("[1,2,3]", "[1]", "[2]", "[3]");
    }

    @Test
    void deletesAgainWhenTelegramWasBusyAndNeverThrows() {
        telegram.answerInTurn("deleteMessages", tooMany(4), error(400, "Bad Request: message can't be deleted"));

        sender.delete(CHAT, List.of(new ProviderId("77")));
        sender.delete(CHAT, List.of(new ProviderId("not a number")));

        assertThat(telegram.count("deleteMessages")).isEqualTo(2);
        assertThat(clock.instant()).isEqualTo(new MovableClock().instant().plusSeconds(4));
    }
}
