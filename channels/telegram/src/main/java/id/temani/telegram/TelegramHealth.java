package id.temani.telegram;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the status page shows of this channel, on this node. Thread-safe. */
public final class TelegramHealth {

    /** What an operator has to look at. */
    public enum Alarm {
        /** Telegram does not know the token (401): nothing is received or sent. */
        TOKEN_REFUSED,
        /** Somebody else reads this bot's updates, or a webhook is set while we poll (409). */
        READ_ELSEWHERE
    }

    private static final Logger log = LoggerFactory.getLogger(TelegramHealth.class);

    private final AtomicReference<@Nullable Instant> lastSuccess = new AtomicReference<>();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder abandoned = new LongAdder();
    private final Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);

    /**
     * When updates were last fetched, or a webhook call arrived. While we poll it grows old only in trouble, or on a
     * node that stands by while another one polls.
     */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccess.get());
    }

    /** Authentic updates since the start that could not be read. */
    public long unreadable() {
        return unreadable.sum();
    }

    /** Updates since the start that were let go after several failures; above 0 is a defect. */
    public long abandoned() {
        return abandoned.sum();
    }

    public synchronized Set<Alarm> alarms() {
        return Set.copyOf(alarms);
    }

    void succeeded(Instant now) {
        lastSuccess.set(now);
    }

    void countUnreadable() {
        unreadable.increment();
    }

    void countAbandoned() {
        abandoned.increment();
    }

    /** Returns whether the alarm is new, so that it is logged once. */
    synchronized boolean raise(Alarm alarm) {
        return alarms.add(alarm);
    }

    /** Telegram answered 401: only an operator can help. */
    void tokenRefused() {
        if (raise(Alarm.TOKEN_REFUSED)) {
            log.error("Telegram refuses the bot's token: set temani.telegram.token anew and restart");
        }
    }

    synchronized void clear(Alarm alarm) {
        alarms.remove(alarm);
    }
}
