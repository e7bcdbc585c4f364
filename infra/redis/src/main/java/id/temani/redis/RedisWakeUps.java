package id.temani.redis;

import id.temani.delivery.WakeUps;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Calls the other nodes over one pub/sub channel; the message is empty. Listens again after every interruption. */
final class RedisWakeUps implements WakeUps, AutoCloseable {

    static final String CHANNEL = "temani:wake-up";

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(RedisWakeUps.class);

    private final UnifiedJedis redis;
    private final UnifiedJedis listening;
    private final Circuit circuit;
    private final List<Runnable> reactions = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable JedisPubSub subscription;

    /** @param listening a client whose connection gives up after some silence, so that a dead one is noticed */
    RedisWakeUps(UnifiedJedis redis, UnifiedJedis listening, Circuit circuit) {
        this.redis = redis;
        this.listening = listening;
        this.circuit = circuit;
        Thread.ofVirtual().name("wake-ups").start(this::listen);
    }

    @Override
    public void publish() {
        Thread.startVirtualThread(() -> circuit.call(() -> redis.publish(CHANNEL, ""), () -> 0L));
    }

    @Override
    public void subscribe(Runnable reaction) {
        reactions.add(reaction);
    }

    private void listen() {
        try {
            do {
                listenOnce();
            } while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenOnce() {
        var pubSub = new JedisPubSub() {
            @Override
            public void onSubscribe(String channel, int subscribed) {
                react();
            }

            @Override
            public void onMessage(String channel, String message) {
                react();
            }
        };
        subscription = pubSub;
        try {
            listening.subscribe(pubSub, CHANNEL);
        } catch (JedisException e) {
            log.debug("Not listening for wake-ups: {}", e.getClass().getSimpleName());
        }
    }

    private void react() {
        for (var reaction : reactions) {
            try {
                reaction.run();
            } catch (RuntimeException e) {
                log.warn("A wake-up led to {}", e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        var current = subscription;
        if (current != null && current.isSubscribed()) {
            try {
                current.unsubscribe();
            } catch (JedisException e) {
                log.debug("The subscription was gone already: {}", e.getClass().getSimpleName());
            }
        }
    }
}
