package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.outage.RecordedHearing;
import id.temani.relay.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The webhook in a real server, called as Telegram calls it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "temani.public-url=https://temani.example/"})
class TelegramWebhookTest {

    private static final FakeTelegram TELEGRAM = new FakeTelegram();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(TelegramChannel.class)
    static class Server {

        @Bean
        RecordedReception reception() {
            return new RecordedReception();
        }

        @Bean
        Topics topics() {
            return NoTopics.kept();
        }

        @Bean
        RecordedHearing hearing() {
            return new RecordedHearing();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T05:00:00Z"), ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("temani.telegram.token", () -> FakeTelegram.TOKEN);
        registry.add("temani.telegram.mode", () -> "webhook");
        registry.add("temani.telegram.webhook-secret", () -> FakeTelegram.SECRET);
        registry.add("temani.telegram.api-url", TELEGRAM::url);
    }

    @Autowired
    private RecordedReception desk;

    @Autowired
    private TelegramHealth health;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void restart() {
        desk.taken.clear();
        desk.isUp();
    }

    @AfterAll
    static void stop() {
        TELEGRAM.close();
    }

    private int post(String secret, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/webhooks/telegram".formatted(port)))
                .header("Content-Type", "application/json")
                .header(TelegramWebhook.SECRET_HEADER, secret)
                .POST(body)
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.body()).isEmpty();
        return response.statusCode();
    }

    private int post(String body) throws IOException, InterruptedException {
        return post(FakeTelegram.SECRET, BodyPublishers.ofString(body));
    }

    @Test
    void handsAnUpdateToTheDesk() throws Exception {
        assertThat(post(Updates.raw("text"))).isEqualTo(200);

        assertThat(desk.taken).hasSize(1);
        assertThat(health.lastSuccess()).contains(Instant.parse("2026-03-02T05:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "a-webhook-secret_081", "a-webhook-secret_08155", "A-WEBHOOK-SECRET_0815"})
    void storesNothingWithAWrongSecret(String secret) throws Exception {
        assertThat(post(secret, BodyPublishers.ofString(Updates.raw("text")))).isEqualTo(403);

        assertThat(desk.taken).isEmpty();
    }

    @Test
    void storesNothingWithoutASecret() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/webhooks/telegram".formatted(port)))
                .POST(BodyPublishers.ofString(Updates.raw("text")))
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(403);
        assertThat(desk.taken).isEmpty();
    }

    @Test
    void takesExactlySixtyFourKilobytes() throws Exception {
        var update = Updates.raw("text");

        assertThat(post(update + " ".repeat(64 * 1024 - update.length()))).isEqualTo(200);
        assertThat(desk.taken).hasSize(1);
    }

    @Test
    void refusesMoreThanThat() throws Exception {
        var update = Updates.raw("text");

        assertThat(post(update + " ".repeat(64 * 1024 - update.length() + 1))).isEqualTo(413);
        assertThat(desk.taken).isEmpty();
    }

    @Test
    void refusesMoreThanThatAlsoWhenItsLengthIsNotToldBefore() throws Exception {
        var large = (Updates.raw("text") + " ".repeat(128 * 1024)).getBytes(StandardCharsets.UTF_8);

        assertThat(post(FakeTelegram.SECRET, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                .isEqualTo(413);
        assertThat(desk.taken).isEmpty();
    }

    @Test
    void refusesABrokenOffBody() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = """
                    POST /webhooks/telegram HTTP/1.1\r
                    Host: temani.example\r
                    %s: %s\r
                    Content-Length: 900\r
                    \r
                    {"update_id":900,""".formatted(TelegramWebhook.SECRET_HEADER, FakeTelegram.SECRET);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
        assertThat(desk.taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"update_id\":900", "[]", "{\"update_id\":\"x\"}", "\u0000"})
    void countsWhatItCannotReadAndBlocksNobody(String body) throws Exception {
        var before = health.unreadable();

        assertThat(post(body)).isEqualTo(200);

        assertThat(health.unreadable()).isEqualTo(before + 1);
        assertThat(desk.taken).isEmpty();
    }

    @Test
    void survivesDeepNesting() throws Exception {
        assertThat(post("[".repeat(60_000))).isEqualTo(200);
    }

    @Test
    void asksForARepeatWhenNothingCanBeStored() throws Exception {
        desk.isDown();

        assertThat(post(Updates.raw("text"))).isEqualTo(503);
    }

    @Test
    void asksForARepeatWhenTheDeskBreaks() throws Exception {
        desk.before(message -> {
            throw new IllegalArgumentException("halo");
        });

        assertThat(post(Updates.raw("text"))).isEqualTo(503);
    }

    @Test
    void takesNothingButPost() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/webhooks/telegram".formatted(port)))
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void tellsTelegramWhereToDeliver() {
        TELEGRAM.awaitCount("setWebhook", 1);

        assertThat(TELEGRAM.bodies("setWebhook").getFirst())
                .contains("https://temani.example/webhooks/telegram", FakeTelegram.SECRET, "my_chat_member");
        assertThat(TELEGRAM.count("deleteWebhook")).isZero();
        assertThat(TELEGRAM.count("getUpdates")).isZero();
    }
}
