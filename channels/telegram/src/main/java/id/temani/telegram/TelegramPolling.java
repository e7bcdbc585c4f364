package id.temani.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.temani.delivery.PollOffsets;
import id.temani.telegram.TelegramHealth.Alarm;
import id.temani.telegram.UpdateQueue.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the bot's updates by long polling. One node at a time holds the queue; an offset is stored only when everything
 * before it is committed or parked, and repeats are caught by their message references.
 *
 * <p>Never deletes a webhook: a test instance with the wrong token would silence production. A webhook that is set
 * shows as {@link Alarm#READ_ELSEWHERE}.
 */
final class TelegramPolling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);

    private static final Duration RENEW_EVERY = PollOffsets.LEASE.dividedBy(4);
    /** Telegram keeps updates for 24 hours, and counts anew after a week without any. */
    private static final Duration OFFSET_KEEPS = Duration.ofDays(6);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final UUID reader = UUID.randomUUID();
    private final StopSignal stop = new StopSignal();
    private final BackOff backOff = new BackOff();
    private final String queue;
    private final UpdateQueue updates;
    private final UpdateBatch batch;
    private final PollOffsets offsets;
    private final TelegramHealth health;
    private final Clock clock;
    private volatile @Nullable Thread loop;

    TelegramPolling(
            String queue,
            UpdateQueue updates,
            UpdateBatch batch,
            PollOffsets offsets,
            TelegramHealth health,
            Clock clock) {
        this.queue = queue;
        this.updates = updates;
        this.batch = batch;
        this.offsets = offsets;
        this.health = health;
        this.clock = clock;
    }

    @Override
    public void start() {
        loop = Thread.ofVirtual().name("telegram-polling").start(this::loop);
        Thread.ofVirtual().name("telegram-polling-claim").start(this::keepClaim);
    }

    /** Cancels the waiting call and lets a running batch finish; what was not committed comes again. */
    @Override
    public void stop() {
        stop.raise();
        updates.close();
        var running = loop;
        try {
            if (running != null) {
                running.join(LAST_BATCH);
            }
            offsets.release(queue, reader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("The claim on the queue ends by itself: {}", e.getClass().getName());
        }
    }

    @Override
    public boolean isRunning() {
        var running = loop;
        return running != null && running.isAlive();
    }

    private void loop() {
        var pause = Duration.ZERO;
        while (!stop.raisedWithin(pause)) {
            try {
                pause = round();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("A round of polling failed: {}", e.getClass().getName());
                pause = backOff.next();
            }
        }
    }

    /** Asks once, hands everything on, and says how long to wait before the next time. */
    Duration round() throws InterruptedException {
        var now = clock.instant();
        if (!offsets.claim(queue, reader, now)) {
            return RENEW_EVERY;
        }
        var offset = offsets.load(queue, now.minus(OFFSET_KEEPS));
        return switch (updates.ask(offset)) {
            case Answer.Updates(var arrived) -> take(arrived, now);
            case Answer.TooFast(var after) -> after;
            case Answer.TokenRefused() -> end();
            case Answer.ReadElsewhere() -> readElsewhere();
            case Answer.Failed(var what) -> failed(what);
        };
    }

    private Duration take(List<JsonNode> arrived, Instant asked) throws InterruptedException {
        var now = clock.instant();
        health.succeeded(now);
        health.clear(Alarm.READ_ELSEWHERE);
        if (arrived.isEmpty()) {
            backOff.reset();
            offsets.answered(queue, reader, now);
            // A server that does not hold the call must not be asked in a tight circle.
            return now.isBefore(asked.plus(AT_ONCE)) ? AT_ONCE : Duration.ZERO;
        }
        var next = next(arrived);
        if (!batch.deliver(arrived, now) || next.isEmpty()) {
            return backOff.next();
        }
        offsets.store(queue, reader, next.getAsLong(), clock.instant());
        backOff.reset();
        return Duration.ZERO;
    }

    /** The offset behind the batch; empty when no update in it has an id. */
    private static OptionalLong next(List<JsonNode> arrived) {
        return arrived.stream()
                .map(update -> update.path("update_id"))
                .filter(id -> id.isIntegralNumber() && id.canConvertToLong())
                .mapToLong(id -> id.longValue() + 1)
                .max();
    }

    private Duration end() {
        health.tokenRefused();
        stop.raise();
        return Duration.ZERO;
    }

    private Duration readElsewhere() {
        if (health.raise(Alarm.READ_ELSEWHERE)) {
            log.error("Somebody else reads this bot's updates, or a webhook is set: nothing arrives here meanwhile");
        }
        return backOff.next();
    }

    private Duration failed(String what) {
        if (!stop.isRaised()) {
            log.warn("Telegram gave no updates: {}", what);
        }
        return backOff.next();
    }

    /** A poll lasts longer than the claim, so it is renewed meanwhile; without it, somebody else reads. */
    private void keepClaim() {
        while (!stop.raisedWithin(RENEW_EVERY)) {
            try {
                if (!offsets.claim(queue, reader, clock.instant())) {
                    updates.cancel();
                }
            } catch (RuntimeException e) {
                log.debug(
                        "The claim on the queue was not renewed: {}",
                        e.getClass().getName());
            }
        }
    }
}
