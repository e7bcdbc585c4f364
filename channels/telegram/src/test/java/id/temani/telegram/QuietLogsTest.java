package id.temani.telegram;

import static id.temani.telegram.FakeTelegram.error;
import static id.temani.telegram.FakeTelegram.fault;
import static id.temani.telegram.FakeTelegram.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import id.temani.delivery.InMemoryPollOffsets;
import id.temani.delivery.MovableClock;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything goes wrong at once, with every logger wide open. The library's exceptions hold what was sent. */
class QuietLogsTest {

    private static final String CANARY = "kenari kuning";
    private static final String CHAT = "6200000001";

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final TelegramHealth health = new TelegramHealth();
    private final MovableClock clock = new MovableClock();
    private final RecordedReception desk = new RecordedReception();
    private final TelegramIntake intake = new TelegramIntake(desk, new TapReplies(connection.client()), health);

    @AfterEach
    void stop() {
        connection.close();
        telegram.close();
    }

    @Test
    void sayNothingOfAPersonOrASecret() throws Exception {
        try (var logs = new CapturedLogs()) {
            sendInVain();
            receiveInVain();

            assertThat(logs.lines())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(line -> assertThat(line)
                            .doesNotContainIgnoringCase(CANARY)
                            .doesNotContain(
                                    CHAT, FakeTelegram.TOKEN, "TEST-token", FakeTelegram.SECRET, "Umurmu", "Sari"));
        }
    }

    private void sendInVain() {
        var limits = new TelegramLimits(100, 100, 1_000);
        var sender =
                new TelegramSender(connection.client(), NoTopics.on(connection), limits, health, clock, clock::forward);
        for (var answer : List.of(
                error(400, "Bad Request: " + CANARY),
                error(401, "Unauthorized"),
                error(403, "Forbidden: bot was blocked by the user"),
                error(429, "Too Many Requests"),
                error(500, "Internal Server Error"),
                json(502, "<html>" + CANARY),
                fault(Fault.EMPTY_RESPONSE),
                fault(Fault.MALFORMED_RESPONSE_CHUNK))) {
            telegram.answer("sendMessage", answer);
            telegram.answer("deleteMessages", answer);
            telegram.answer("setMyCommands", answer);
            sender.send(Claims.to(CHAT, CANARY));
            sender.delete(new ChannelAddress(Channel.TELEGRAM, CHAT), List.of(new ProviderId("1")));
            new TelegramCommands(connection.client()).show(new ChannelAddress(Channel.TELEGRAM, CHAT), Role.AGENT);
        }
    }

    private void receiveInVain() throws Exception {
        telegram.answer("answerCallbackQuery", error(400, "Bad Request: query is too old " + CANARY));
        telegram.answer("editMessageText", fault(Fault.EMPTY_RESPONSE));
        telegram.answer(
                "getUpdates",
                json(
                        200,
                        Updates.batch(
                                Updates.text(901, 6200000001L, CANARY),
                                Updates.raw("tap"),
                                Updates.raw("unreadable-text"))));
        var batch = new UpdateBatch(intake, health);
        var queue = new UpdateQueue(connection, Duration.ofSeconds(5));
        var polling = new TelegramPolling("telegram:4711", queue, batch, new InMemoryPollOffsets(), health, clock);
        polling.round();
        telegram.awaitCount("editMessageText", 1);
        desk.before(message -> {
            throw new IllegalStateException(CANARY);
        });
        for (var i = 0; i < UpdateBatch.MOST_FAILURES; i++) {
            polling.round();
        }
        telegram.answer("getUpdates", json(200, "{\"ok\":true,\"result\":[\"" + CANARY));
        polling.round();
        assertThat(TelegramUpdates.read(Updates.read("text"), Instant.EPOCH).toString())
                .doesNotContain(CHAT);
    }
}
