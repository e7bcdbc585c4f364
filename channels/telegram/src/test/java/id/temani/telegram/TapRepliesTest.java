package id.temani.telegram;

import static id.temani.telegram.FakeTelegram.error;
import static id.temani.telegram.FakeTelegram.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TapRepliesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final RecordedReception desk = new RecordedReception();
    private final TelegramIntake intake =
            new TelegramIntake(desk, new TapReplies(connection.client()), new TelegramHealth());

    @AfterEach
    void stop() {
        connection.close();
        telegram.close();
    }

    private static Arrival tap(String name) throws UnreadableUpdate {
        return TelegramUpdates.read(Updates.read(name), NOW);
    }

    @Test
    void answersTheTapAndTakesTheButtonsAway() throws UnreadableUpdate {
        intake.take(tap("tap"));

        assertThat(desk.taken)
                .extracting(InboundMessage::content)
                .containsExactly(new Content.Tap("age:adult", "18 atau lebih"));
        telegram.awaitCount("answerCallbackQuery", 1);
        assertThat(telegram.calls("answerCallbackQuery")
                        .getFirst()
                        .path("callback_query_id")
                        .asText())
                .isEqualTo("26628");
        telegram.awaitCount("editMessageText", 1);
        var edit = telegram.calls("editMessageText").getFirst();
        assertThat(edit.path("chat_id").asText()).isEqualTo("6200000001");
        assertThat(edit.path("message_id").asInt()).isEqualTo(40);
        assertThat(edit.path("text").asText()).isEqualTo("Umurmu?\n\n✓ 18 atau lebih");
        assertThat(edit.has("reply_markup")).isFalse();
        assertThat(edit.has("parse_mode")).isFalse();
    }

    @Test
    void onlyTakesTheButtonsAwayWhenNoneOfThemWasTapped() throws UnreadableUpdate {
        intake.take(tap("tap-forged"));

        telegram.awaitCount("editMessageReplyMarkup", 1);
        assertThat(telegram.calls("editMessageReplyMarkup").getFirst().has("reply_markup"))
                .isFalse();
        assertThat(telegram.count("editMessageText")).isZero();
    }

    @Test
    void onlyTakesTheButtonsAwayWhenTheTextHasNoRoom() throws UnreadableUpdate {
        var update = (ObjectNode) Updates.read("tap");
        ((ObjectNode) update.at("/callback_query/message")).put("text", "a".repeat(4_090));

        intake.take(TelegramUpdates.read(update, NOW));

        telegram.awaitCount("editMessageReplyMarkup", 1);
    }

    @Test
    void onlyAnswersWhenTheMessageIsTooOld() throws UnreadableUpdate {
        intake.take(tap("tap-inaccessible"));

        telegram.awaitCount("answerCallbackQuery", 1);
        assertThat(desk.taken).hasSize(1);
        assertThat(telegram.count("editMessageText") + telegram.count("editMessageReplyMarkup"))
                .isZero();
    }

    @Test
    void answersButKeepsTheButtonsWhenTheDeskFails() {
        desk.isDown();

        assertThatExceptionOfType(Reception.Unavailable.class).isThrownBy(() -> intake.take(tap("tap")));

        telegram.awaitCount("answerCallbackQuery", 1);
        assertThat(telegram.count("editMessageText")).isZero();
    }

    @Test
    void ignoresARefusal() throws UnreadableUpdate {
        telegram.answer(
                "answerCallbackQuery",
                error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        telegram.answer("editMessageText", error(400, "Bad Request: message is not modified"));

        intake.take(tap("tap"));

        telegram.awaitCount("answerCallbackQuery", 1);
        telegram.awaitCount("editMessageText", 1);
        assertThat(desk.taken).hasSize(1);
    }

    @Test
    void waitsForNobody() throws UnreadableUpdate {
        telegram.answer(
                "answerCallbackQuery",
                json(200, "{\"ok\":true,\"result\":true}").withFixedDelay(4_000));
        var start = System.nanoTime();

        intake.take(tap("tap"));

        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
        assertThat(desk.taken).hasSize(1);
    }
}
