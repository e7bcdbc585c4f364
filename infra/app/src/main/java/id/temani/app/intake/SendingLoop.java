package id.temani.app.intake;

import id.temani.delivery.Postman;
import id.temani.delivery.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the postman look for what crashes and pauses left behind, twice a second and when another node calls. Stops after
 * the web server and the polling channels, so that what they took in still goes out.
 */
public final class SendingLoop implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMillis(500);

    private final Postman postman;
    private final WakeUps wakeUps;
    private final Clock clock;
    private @Nullable ScheduledExecutorService loop;

    public SendingLoop(Postman postman, WakeUps wakeUps, Clock clock) {
        this.postman = postman;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sending").factory());
        started.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        wakeUps.subscribe(this::look);
        loop = started;
    }

    private void look() {
        postman.recover(clock.instant());
    }

    @Override
    public synchronized void stop() {
        if (loop != null) {
            loop.shutdown();
            loop = null;
            postman.close();
            // What we gave back can go out at once elsewhere.
            wakeUps.publish();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }
}
