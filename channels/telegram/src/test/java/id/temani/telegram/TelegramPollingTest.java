package id.temani.telegram;

import static id.temani.telegram.FakeTelegram.error;
import static id.temani.telegram.FakeTelegram.fault;
import static id.temani.telegram.FakeTelegram.json;
import static id.temani.telegram.FakeTelegram.tooMany;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import id.temani.conversation.InboundMessage;
import id.temani.delivery.InMemoryPollOffsets;
import id.temani.delivery.MovableClock;
import id.temani.delivery.PollOffsets;
import id.temani.telegram.TelegramHealth.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TelegramPollingTest {

    private static final String QUEUE = "telegram:4711";
    private static final String NOTHING = Updates.batch();
    private static final String TWO = Updates.batch(Updates.text(901, 5, "satu"), Updates.text(902, 5, "dua"));

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final MovableClock clock = new MovableClock();
    private final TelegramHealth health = new TelegramHealth();
    private final RecordedReception desk = new RecordedReception();
    private final InMemoryPollOffsets offsets = new InMemoryPollOffsets();
    private final TelegramPolling polling = node();

    private TelegramPolling node() {
        var intake = new TelegramIntake(desk, new TapReplies(connection.client()), health);
        var queue = new UpdateQueue(connection, Duration.ofSeconds(30));
        return new TelegramPolling(QUEUE, queue, new UpdateBatch(intake, health), offsets, health, clock);
    }

    @AfterEach
    void stop() {
        polling.stop();
        connection.close();
        telegram.close();
    }

    private List<Long> offsetsAsked() {
        return telegram.calls("getUpdates").stream()
                .map(call -> call.path("offset").asLong(-1))
                .toList();
    }

    private void theDeskBreaksAt(String ref) {
        desk.before(message -> {
            if (message.ref().equals(ref)) {
                throw new IllegalStateException();
            }
        });
    }

    private List<String> refs() {
        return desk.taken.stream().map(InboundMessage::ref).toList();
    }

    @Test
    void asksForExactlyWhatItReads() throws InterruptedException {
        telegram.answer("getUpdates", json(200, NOTHING));

        polling.round();

        var call = telegram.calls("getUpdates").getFirst();
        assertThat(call.path("timeout").asInt()).isEqualTo(50);
        assertThat(call.path("limit").asInt()).isEqualTo(100);
        assertThat(call.path("allowed_updates").toString())
                .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
        assertThat(call.has("offset")).isFalse();
        assertThat(telegram.count("deleteWebhook")).isZero();
    }

    @Test
    void confirmsWhatIsCommitted() throws InterruptedException {
        telegram.answerInTurn("getUpdates", json(200, TWO), json(200, NOTHING));

        assertThat(polling.round()).isZero();
        polling.round();

        assertThat(refs()).containsExactly("u901", "u902");
        assertThat(offsetsAsked()).containsExactly(-1L, 903L);
        assertThat(health.lastSuccess()).contains(clock.instant());
    }

    @Test
    void goesOnBehindAnUpdateThatCannotBeRead() throws InterruptedException {
        var batch = Updates.batch(
                Updates.text(901, 5, "satu"),
                "{\"update_id\":902,\"message\":{\"chat\":17}}",
                "42",
                Updates.text(903, 6, "x"));
        telegram.answerInTurn("getUpdates", json(200, batch), json(200, NOTHING));

        polling.round();
        polling.round();

        assertThat(refs()).containsExactlyInAnyOrder("u901", "u903");
        assertThat(health.unreadable()).isEqualTo(2);
        assertThat(offsetsAsked()).containsExactly(-1L, 904L);
    }

    @Test
    void keepsTheOffsetWhileTheDatabaseIsDown() throws InterruptedException {
        telegram.answer("getUpdates", json(200, TWO));
        desk.isDown();

        assertThat(polling.round()).isEqualTo(Duration.ofSeconds(1));
        assertThat(polling.round()).isEqualTo(Duration.ofSeconds(2));
        assertThat(offsets.load(QUEUE, Instant.MIN)).isEmpty();
        desk.isUp();
        assertThat(polling.round()).isZero();

        assertThat(refs()).containsExactly("u901", "u902");
        assertThat(offsetsAsked()).containsExactly(-1L, -1L, -1L);
        assertThat(offsets.load(QUEUE, Instant.MIN)).hasValue(903);
    }

    @Test
    void keepsTheOffsetWhenOneChatFailsAndServesTheOthers() throws InterruptedException {
        telegram.answer(
                "getUpdates", json(200, Updates.batch(Updates.text(901, 5, "satu"), Updates.text(902, 6, "x"))));
        theDeskBreaksAt("u901");

        polling.round();

        assertThat(refs()).containsExactly("u902");
        assertThat(offsets.load(QUEUE, Instant.MIN)).isEmpty();
    }

    @Test
    void letsGoOfAnUpdateThatCanNeitherBeCarriedOutNorParked() throws InterruptedException {
        telegram.answer("getUpdates", json(200, TWO));
        theDeskBreaksAt("u901");

        for (var i = 1; i < UpdateBatch.MOST_FAILURES; i++) {
            polling.round();
        }
        assertThat(refs()).isEmpty();
        polling.round();

        assertThat(refs()).containsExactly("u902");
        assertThat(health.abandoned()).isEqualTo(1);
        assertThat(offsets.load(QUEUE, Instant.MIN)).hasValue(903);
    }

    @Test
    void waitsAsLongAsTelegramSays() throws InterruptedException {
        telegram.answer("getUpdates", tooMany(17));

        assertThat(polling.round()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void raisesAnAlarmWhenSomebodyElseReads() throws InterruptedException {
        telegram.answerInTurn(
                "getUpdates",
                error(409, "Conflict: can't use getUpdates method while webhook is active"),
                error(409, "Conflict: terminated by other getUpdates request"),
                json(200, NOTHING));

        assertThat(polling.round()).isEqualTo(Duration.ofSeconds(1));
        assertThat(polling.round()).isEqualTo(Duration.ofSeconds(2));
        assertThat(health.alarms()).containsExactly(Alarm.READ_ELSEWHERE);
        polling.round();

        assertThat(health.alarms()).isEmpty();
        assertThat(telegram.count("deleteWebhook")).isZero();
    }

    @Test
    void backsOffToThirtySecondsAndRecovers() throws InterruptedException {
        var pauses = new ArrayList<Duration>();
        for (var failure : List.of(
                json(502, "<html>Bad Gateway</html>"),
                fault(Fault.EMPTY_RESPONSE),
                fault(Fault.MALFORMED_RESPONSE_CHUNK),
                json(200, "{\"ok\":true"),
                json(200, "{\"ok\":true,\"result\":17}"),
                error(500, "Internal Server Error"),
                error(500, "Internal Server Error"))) {
            telegram.answer("getUpdates", failure);
            pauses.add(polling.round());
        }
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(health.lastSuccess()).isEmpty();

        telegram.answer("getUpdates", json(200, Updates.batch(Updates.text(901, 5, "satu"))));
        assertThat(polling.round()).isZero();
        telegram.answer("getUpdates", error(500, "Internal Server Error"));
        assertThat(polling.round()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doesNotHammerAServerThatDoesNotHoldTheCall() throws InterruptedException {
        telegram.answer("getUpdates", json(200, NOTHING));

        assertThat(polling.round()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void forgetsAnOffsetOfLastWeek() throws InterruptedException {
        telegram.answerInTurn("getUpdates", json(200, Updates.batch(Updates.text(901, 5, "satu"))), json(200, NOTHING));
        polling.round();

        clock.forward(Duration.ofDays(7));
        polling.round();

        assertThat(offsetsAsked()).containsExactly(-1L, -1L);
    }

    @Test
    void readsOnOneNodeOnly() throws InterruptedException {
        telegram.answer("getUpdates", json(200, NOTHING));
        var other = node();

        polling.round();
        assertThat(other.round()).isEqualTo(PollOffsets.LEASE.dividedBy(4));
        assertThat(telegram.count("getUpdates")).isEqualTo(1);

        clock.forward(PollOffsets.LEASE);
        other.round();
        assertThat(telegram.count("getUpdates")).isEqualTo(2);
        polling.round();
        assertThat(telegram.count("getUpdates")).isEqualTo(2);
    }

    @Test
    @Timeout(30)
    void servesChatsSideBySideAndEachInOrder() throws InterruptedException {
        telegram.answer(
                "getUpdates",
                json(
                        200,
                        Updates.batch(
                                Updates.text(901, 5, "satu"),
                                Updates.text(902, 6, "one"),
                                Updates.text(903, 5, "dua"),
                                Updates.text(904, 6, "two"))));
        var together = new CyclicBarrier(2);
        // Passes only if both chats are in the desk's hands at the same time, twice.
        desk.before(message -> {
            try {
                together.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(polling.round()).isZero();

        assertThat(refs()).containsSubsequence("u901", "u903").containsSubsequence("u902", "u904");
    }

    @Test
    @Timeout(60)
    void stopsForGoodWhenTheTokenIsRefused() throws InterruptedException {
        telegram.answer("getUpdates", error(401, "Unauthorized"));

        polling.round();

        assertThat(health.alarms()).containsExactly(Alarm.TOKEN_REFUSED);
        polling.start();
        polling.stop();
        assertThat(polling.isRunning()).isFalse();
        assertThat(telegram.count("getUpdates")).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void readsInTheBackgroundUntilItIsStopped() {
        telegram.answerInTurn(
                "getUpdates",
                json(200, Updates.batch(Updates.text(901, 5, "satu"))),
                json(200, NOTHING).withFixedDelay(25_000));

        polling.start();
        telegram.awaitCount("getUpdates", 2);
        var start = System.nanoTime();
        polling.stop();

        assertThat(polling.isRunning()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        assertThat(offsets.claim(QUEUE, UUID.randomUUID(), clock.instant())).isTrue();
    }
}
