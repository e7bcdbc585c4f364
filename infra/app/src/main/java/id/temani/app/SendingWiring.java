package id.temani.app;

import id.temani.app.intake.CommittedTurns;
import id.temani.app.intake.SendingLoop;
import id.temani.delivery.ChannelSender;
import id.temani.delivery.Postman;
import id.temani.delivery.Undelivered;
import id.temani.postgres.Storage;
import id.temani.redis.RedisConnection;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** From the outbox to the channels. */
@Configuration(proxyBeanMethods = false)
class SendingWiring {

    /** Accepted messages wait so long for company before they are marked in one statement. */
    private static final long MARK_WITHIN_MILLIS = 5;

    /** One virtual thread per lane that has something to send. */
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ExecutorService laneThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("lane-", 0).factory());
    }

    /** Marking enciphers, and ciphers are kept per thread: these stay. */
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ExecutorService markingThreads() {
        return Executors.newFixedThreadPool(
                2, Thread.ofPlatform().name("marking-", 0).factory());
    }

    /** Stopped by the {@link SendingLoop}, after everything that takes messages in. */
    @Bean(destroyMethod = "")
    Postman postman(
            Storage storage,
            List<ChannelSender> senders,
            Undelivered undelivered,
            Clock clock,
            @Qualifier("laneThreads") ExecutorService lanes,
            @Qualifier("markingThreads") ExecutorService marking,
            LimitsProperties limits) {
        var soon = CompletableFuture.delayedExecutor(MARK_WITHIN_MILLIS, TimeUnit.MILLISECONDS, marking);
        return new Postman(storage.outbox(), senders, undelivered, clock, lanes, soon, limits.sendsInFlight());
    }

    @Bean
    SendingLoop sendingLoop(Postman postman, RedisConnection redis, Clock clock) {
        return new SendingLoop(postman, redis.wakeUps(), clock);
    }

    @Bean
    CommittedTurns committedTurns(
            TransactionTemplate turnTransaction,
            Postman postman,
            List<ChannelSender> senders,
            @Qualifier("laneThreads") ExecutorService threads) {
        return new CommittedTurns(turnTransaction, postman, senders, threads);
    }
}
