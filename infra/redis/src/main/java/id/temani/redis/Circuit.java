package id.temani.redis;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Keeps an outage of Redis from costing anything: after the first failure nobody asks it any more, until it answers a
 * call that nobody waits for.
 */
final class Circuit implements AutoCloseable {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Circuit.class);

    private final Runnable probe;
    private final Runnable opened;
    private final LongSupplier nanoTime;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean probing = new AtomicBoolean();
    private final AtomicBoolean open = new AtomicBoolean();
    private volatile long askedAt;

    /**
     * @param probe throws when Redis is away
     * @param opened called when an outage begins
     */
    Circuit(Runnable probe, Runnable opened, LongSupplier nanoTime) {
        this.probe = probe;
        this.opened = opened;
        this.nanoTime = nanoTime;
    }

    /** What Redis says, or {@code otherwise} when it fails, which it does when it takes too long. */
    <T> T call(Supplier<T> remote, Supplier<T> otherwise) {
        if (isOpen()) {
            return otherwise.get();
        }
        try {
            return remote.get();
        } catch (RuntimeException e) {
            if (!comesFromRedis(e)) {
                throw e;
            }
            open();
            return otherwise.get();
        }
    }

    /** Whoever shared somebody else's call gets its failure wrapped. */
    private static boolean comesFromRedis(@Nullable Throwable failure) {
        return failure instanceof JedisException || failure != null && comesFromRedis(failure.getCause());
    }

    /** Whether Redis is taken for away. Asking now and then is what finds it again. */
    boolean isOpen() {
        if (!open.get()) {
            return false;
        }
        if (nanoTime.getAsLong() - askedAt >= PAUSE.toNanos() && probing.compareAndSet(false, true)) {
            threads.execute(this::probe);
        }
        return true;
    }

    private void open() {
        askedAt = nanoTime.getAsLong();
        if (open.compareAndSet(false, true)) {
            log.warn("Redis does not answer; this node counts for itself until it does");
            opened.run();
        }
    }

    private void probe() {
        try {
            probe.run();
            open.set(false);
            log.info("Redis answers again");
        } catch (RuntimeException e) {
            askedAt = nanoTime.getAsLong();
        } finally {
            probing.set(false);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
