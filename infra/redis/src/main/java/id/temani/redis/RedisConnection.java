package id.temani.redis;

import id.temani.conversation.InboundLimit;
import id.temani.delivery.WakeUps;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.time.Duration;
import java.util.function.LongSupplier;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * All we use Redis for. It may be emptied or vanish at any time, also before the start: nothing is lost, no answer is
 * waited for longer than 50 ms, and in an outage nobody waits at all.
 */
public final class RedisConnection implements AutoCloseable {

    /** The most anybody waits for a connection, for its handshake, or for one answer. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private static final int CONNECTIONS = 32;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final RedisClient client;
    private final RedisClient listening;
    private final Circuit circuit;
    private final RedisInboundLimit limit;
    private final RedisWakeUps wakeUps;

    /** @param address {@code redis://user:password@host:port/database}, or {@code rediss} for TLS */
    public RedisConnection(URI address, Limits limits) {
        this(address, limits, TimeMeter.SYSTEM_MILLISECONDS, System::nanoTime);
    }

    RedisConnection(URI address, Limits limits, TimeMeter time, LongSupplier nanoTime) {
        client = client(address, PATIENCE, CONNECTIONS);
        listening = client(address, LONGEST_SILENCE, 1);
        // Connections to a server that went away would each fail once more.
        circuit = new Circuit(client::ping, () -> client.getPool().clear(), nanoTime);
        limit = new RedisInboundLimit(client, circuit, limits, time);
        limit.warmUp();
        wakeUps = new RedisWakeUps(client, listening, circuit);
    }

    public InboundLimit limit() {
        return limit;
    }

    public WakeUps wakeUps() {
        return wakeUps;
    }

    /** Whether Redis answers, for the health page. Never waits long. */
    public boolean isReachable() {
        return circuit.call(() -> "PONG".equals(client.ping()), () -> false);
    }

    @Override
    public void close() {
        wakeUps.close();
        circuit.close();
        listening.close();
        client.close();
    }

    private static RedisClient client(URI address, Duration patience, int connections) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(PATIENCE);
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(address))
                .clientConfig(DefaultJedisClientConfig.builder()
                        .user(JedisURIHelper.getUser(address))
                        .password(JedisURIHelper.getPassword(address))
                        .database(JedisURIHelper.getDBIndex(address))
                        .ssl(JedisURIHelper.isRedisSSLScheme(address))
                        .connectionTimeoutMillis((int) PATIENCE.toMillis())
                        .socketTimeoutMillis((int) PATIENCE.toMillis())
                        .blockingSocketTimeoutMillis((int) patience.toMillis())
                        .build())
                .poolConfig(pool)
                .build();
    }
}
