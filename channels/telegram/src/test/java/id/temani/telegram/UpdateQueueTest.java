package id.temani.telegram;

import static id.temani.telegram.FakeTelegram.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.telegram.UpdateQueue.Answer;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdateQueueTest {

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final UpdateQueue queue = new UpdateQueue(connection);

    @AfterEach
    void stop() {
        connection.close();
        telegram.close();
    }

    private Answer ask() {
        return queue.ask(OptionalLong.of(903));
    }

    @Test
    void readsThePauseFromTheHeaderWhenTheBodyHasNone() {
        telegram.answer("getUpdates", json(429, "").withHeader("Retry-After", "9"));
        assertThat(ask()).isEqualTo(new Answer.TooFast(Duration.ofSeconds(9)));

        telegram.answer("getUpdates", json(429, "<html>"));
        assertThat(ask()).isEqualTo(new Answer.TooFast(Duration.ofSeconds(1)));
    }

    @Test
    void asksNobodyAfterItsEnd() {
        telegram.answer("getUpdates", json(200, Updates.batch(Updates.raw("text"))));

        queue.close();

        assertThat(ask()).isInstanceOf(Answer.Failed.class);
        assertThat(telegram.count("getUpdates")).isZero();
    }
}
