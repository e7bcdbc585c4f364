package id.temani.telegram;

import static id.temani.telegram.FakeTelegram.fault;
import static id.temani.telegram.FakeTelegram.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import id.temani.delivery.ChannelSender;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.DeliveryOutcome.Unknown;
import id.temani.delivery.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The promises of the HTTP client. A repeat by itself would double a person's message. */
class OnePostTest {

    private static final TelegramLimits UNLIMITED = new TelegramLimits(1_000, 1_000, 1_000_000);

    private final FakeTelegram telegram = new FakeTelegram();

    @AfterEach
    void stop() {
        telegram.close();
    }

    private static ChannelSender sender(TelegramConnection connection) {
        return new TelegramSender(
                connection.client(),
                NoTopics.on(connection),
                UNLIMITED,
                new TelegramHealth(),
                new MovableClock(),
                length -> {});
    }

    @Test
    void postsOnceWhenAPooledConnectionDies() {
        try (var connection = telegram.connection()) {
            telegram.answerInTurn("sendMessage", json(200, FakeTelegram.SENT), fault(Fault.EMPTY_RESPONSE));

            assertThat(sender(connection).send(Claims.to("5", "Satu"))).isInstanceOf(Accepted.class);
            assertThat(sender(connection).send(Claims.to("5", "Dua"))).isEqualTo(new Unknown());

            assertThat(telegram.count("sendMessage")).isEqualTo(2);
        }
    }

    @Test
    void givesUpOnASilentServer() {
        try (var connection = telegram.impatient(Duration.ofMillis(300))) {
            sender(connection).send(Claims.to("5", "Pemanasan"));
            telegram.answer("sendMessage", json(200, FakeTelegram.SENT).withFixedDelay(6_000));
            var start = System.nanoTime();

            assertThat(sender(connection).send(Claims.to("5", "Halo"))).isEqualTo(new Unknown());

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            telegram.awaitCount("sendMessage", 2);
        }
    }

    /** One after another would take 8 s, and OkHttp's own limit of five 1.6 s. The first round only loads classes. */
    @Test
    void sendsFortyMessagesSideBySide() throws Exception {
        try (var connection = telegram.connection()) {
            var sender = sender(connection);
            telegram.answer("sendMessage", json(200, FakeTelegram.SENT).withFixedDelay(200));
            timeToSendForty(sender);

            var best = Stream.of(timeToSendForty(sender), timeToSendForty(sender), timeToSendForty(sender))
                    .min(Comparator.naturalOrder());

            assertThat(best.orElseThrow()).isLessThan(Duration.ofMillis(1_500));
        }
    }

    private static Duration timeToSendForty(ChannelSender sender) throws Exception {
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<Future<DeliveryOutcome>>();
            for (var chat = 100; chat < 140; chat++) {
                var claim = Claims.to(Integer.toString(chat), "Halo");
                outcomes.add(threads.submit(() -> sender.send(claim)));
            }
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(Accepted.class);
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void findsAnApiBelowAPath() {
        var below = new TelegramProperties(
                FakeTelegram.TOKEN, telegram.url().resolve("/below/"), TelegramProperties.Mode.POLLING, "");
        try (var connection = new TelegramConnection(below)) {
            assertThat(sender(connection).send(Claims.to("5", "Halo"))).isInstanceOf(Accepted.class);
        }
    }
}
