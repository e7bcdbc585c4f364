package id.temani.whatsapp;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs housekeeping on this node: reconciliation at the start and every five minutes, deletions every ten seconds. Can be
 * left out ({@code temani.whatsapp.own-rounds=false}) where somebody else calls {@link TwilioHousekeeping}.
 */
final class TwilioRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TwilioRounds.class);

    private final TwilioHousekeeping housekeeping;
    private final boolean wanted;
    private @Nullable ScheduledExecutorService rounds;

    TwilioRounds(TwilioHousekeeping housekeeping, boolean wanted) {
        this.housekeeping = housekeeping;
        this.wanted = wanted;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public synchronized void start() {
        if (rounds != null) {
            return;
        }
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("twilio-rounds").factory());
        started.scheduleWithFixedDelay(
                () -> {
                    run(housekeeping::reconcile);
                    run(housekeeping::deleteOld);
                },
                0,
                300,
                TimeUnit.SECONDS);
        started.scheduleWithFixedDelay(
                () -> {
                    run(housekeeping::tellWhatIsHeard);
                    run(housekeeping::deleteLeftovers);
                },
                10,
                10,
                TimeUnit.SECONDS);
        rounds = started;
    }

    /** Lets a message that is being handed in be finished, but does not hold up the stop of the server. */
    @Override
    public synchronized void stop() {
        if (rounds == null) {
            return;
        }
        rounds.shutdown();
        try {
            rounds.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        rounds = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }

    /** A scheduled task that throws would never run again. */
    private static void run(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException trouble) {
            log.warn("A round at Twilio ended early: {}", trouble.getClass().getName());
        }
    }
}
