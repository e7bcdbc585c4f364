package id.temani.redis;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.embedded.EmbeddedRedis;
import id.temani.embedded.ScratchServers;
import id.temani.resident.ConversationId;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;

@Timeout(60)
class RedisConnectionTest {

    private static final Limits THREE_AT_ONCE = new Limits(3, 6, 1_000);

    private final AtomicLong nanos = new AtomicLong(Duration.ofDays(20_000).toNanos());
    private final ConversationId sari = ConversationId.random();
    private final ConversationId budi = ConversationId.random();

    private EmbeddedRedis server;
    private RedisConnection redis;

    @BeforeEach
    void connect() {
        server = ScratchServers.newRedis();
        redis = connection(server.uri(), THREE_AT_ONCE);
    }

    @AfterEach
    void disconnect() {
        redis.close();
        server.close();
    }

    @Test
    void limitsEachPersonByThemselves() {
        assertThat(admitted(redis, sari, 5)).isEqualTo(3);
        assertThat(admitted(redis, budi, 2)).isEqualTo(2);
    }

    @Test
    void letsThePersonGoOnAfterAWhile() {
        admitted(redis, sari, 5);

        forward(Duration.ofSeconds(10));

        assertThat(admitted(redis, sari, 5)).isEqualTo(1);
    }

    @Test
    void limitsEverybodyTogether() {
        try (var busy = connection(server.uri(), new Limits(3, 6, 10))) {
            var admitted = IntStream.range(0, 100)
                    .filter(i -> busy.limit().admits(ConversationId.random()))
                    .count();

            assertThat(admitted).isEqualTo(20);
        }
    }

    @Test
    void countsForAllNodesTogether() {
        try (var otherNode = connection(server.uri(), THREE_AT_ONCE)) {
            assertThat(admitted(redis, sari, 2)).isEqualTo(2);
            assertThat(admitted(otherNode, sari, 2)).isEqualTo(1);
        }
    }

    @Test
    void givesOutAQuarterWithoutAskingTheOthers() {
        var eightAtOnce = new Limits(8, 6, 1_000);
        try (var one = connection(server.uri(), eightAtOnce);
                var other = connection(server.uri(), eightAtOnce);
                var client = RedisClient.create(server.uri())) {
            assertThat(admitted(one, sari, 2)).isEqualTo(2);
            assertThat(client.keys("*" + sari.value())).isEmpty();

            assertThat(admitted(one, sari, 18)).isEqualTo(6);
            assertThat(admitted(other, sari, 20)).isEqualTo(2);
        }
    }

    @Test
    void keepsKeysWithoutAnybodysNameAndNotForLong() {
        admitted(redis, sari, 2);

        try (var client = RedisClient.create(server.uri())) {
            assertThat(client.keys("*"))
                    .hasSize(2)
                    .anyMatch(key -> key.endsWith(sari.value().toString()))
                    .allSatisfy(key -> assertThat(client.ttl(key)).isBetween(1L, 180L));
        }
    }

    @Test
    void goesOnWithAFullMeasureWhenRedisIsEmptied() {
        admitted(redis, sari, 5);
        try (var client = RedisClient.create(server.uri())) {
            client.flushAll();
        }

        assertThat(admitted(redis, sari, 5)).isEqualTo(3);
    }

    @Test
    void countsAloneWhileRedisIsAwayAndTogetherOnceItIsBack() {
        admitted(redis, sari, 5);
        server.close();

        assertThat(admitted(redis, sari, 5)).isEqualTo(3);
        assertThat(redis.isReachable()).isFalse();
    }

    @Test
    void losesNoTimeToAServerThatNeverAnswers() throws IOException {
        try (var blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var lost = connection(
                        URI.create("redis://:secret@127.0.0.1:" + blackHole.getLocalPort()), THREE_AT_ONCE)) {
            long start = System.nanoTime();
            assertThat(admitted(lost, sari, 5)).isEqualTo(3);
            var first = Duration.ofNanos(System.nanoTime() - start);

            start = System.nanoTime();
            admitted(lost, budi, 1_000);
            var next = Duration.ofNanos(System.nanoTime() - start);

            assertThat(first).isLessThan(Duration.ofSeconds(2));
            assertThat(next).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void findsRedisAgainWithoutAnybodyWaiting() throws IOException {
        var proxy = new Gateway(server.uri().getPort());
        try (proxy;
                var connection = connection(
                        URI.create("redis://:" + password() + "@127.0.0.1:" + proxy.port()), THREE_AT_ONCE)) {
            assertThat(connection.isReachable()).isTrue();

            proxy.cut();
            assertThat(admitted(connection, sari, 5)).isEqualTo(3);
            proxy.mend();
            forward(Circuit.PAUSE);

            assertThat(eventually(connection::isReachable)).isTrue();
            assertThat(admitted(connection, sari, 5)).isEqualTo(3);
        }
    }

    @Test
    void wakesOtherNodesAlsoAfterAnInterruption() throws Exception {
        var proxy = new Gateway(server.uri().getPort());
        try (proxy;
                var listener = connection(
                        URI.create("redis://:" + password() + "@127.0.0.1:" + proxy.port()), THREE_AT_ONCE)) {
            assertThat(woken(listener)).isTrue();

            proxy.cut();
            proxy.mend();

            assertThat(woken(listener)).isTrue();
        }
    }

    /** Calls until the listener reacts: a call made before it listens is lost, as the port says. */
    private boolean woken(RedisConnection listener) throws InterruptedException {
        var woken = new CountDownLatch(1);
        listener.wakeUps().subscribe(woken::countDown);
        for (int i = 0; i < 100; i++) {
            redis.wakeUps().publish();
            if (woken.await(100, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean eventually(java.util.function.BooleanSupplier condition) {
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); System.nanoTime() < end; ) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.yield();
        }
        return false;
    }

    private String password() {
        return server.uri().getUserInfo().substring(1);
    }

    private long admitted(RedisConnection node, ConversationId person, int asked) {
        return IntStream.range(0, asked)
                .filter(i -> node.limit().admits(person))
                .count();
    }

    private void forward(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    private RedisConnection connection(URI address, Limits limits) {
        var time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
        return new RedisConnection(address, limits, time, nanos::get);
    }
}
