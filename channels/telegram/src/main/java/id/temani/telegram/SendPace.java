package id.temani.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Spreads messages over time, per chat and for the whole bot, by the moment at which the next one would be on schedule
 * (the generic cell rate algorithm). Thread-safe.
 */
final class SendPace {

    /** Five at once and 25 in the second after them stay at the thirty a second that Telegram allows. */
    private static final int BOT_BURST = 5;

    private static final int MANY_CHATS = 10_000;

    private final Rate chatRate;
    private final Rate botRate;
    private final Map<String, Long> chats = new HashMap<>();
    private long bot;
    private Instant heldUntil = Instant.MIN;

    SendPace(TelegramLimits limits) {
        chatRate = Rate.of(limits.perChat(), limits.burst());
        botRate = Rate.of(limits.perBot(), BOT_BURST);
    }

    /**
     * Says how long to wait before sending to {@code chat}, and counts the message as sent then.
     *
     * @param most when the wait would be longer than this, nothing is counted: come back later
     */
    synchronized Duration reserve(String chat, Instant now, Duration most) {
        var nanos = nanos(now);
        var wait = Duration.ofNanos(
                Math.max(chatRate.wait(chats.getOrDefault(chat, 0L), nanos), botRate.wait(bot, nanos)));
        if (wait.compareTo(most) <= 0) {
            count(chat, nanos);
        }
        return wait;
    }

    /** Counts a message that is not held back. */
    synchronized void passed(String chat, Instant now) {
        count(chat, nanos(now));
    }

    /** Telegram wants nothing from the whole bot until {@code moment}; a longer hold stands. */
    synchronized void hold(Instant moment) {
        heldUntil = moment.isAfter(heldUntil) ? moment : heldUntil;
    }

    /** How long the whole bot is still held; zero: it is not. */
    synchronized Duration held(Instant now) {
        return now.isBefore(heldUntil) ? Duration.between(now, heldUntil) : Duration.ZERO;
    }

    private void count(String chat, long now) {
        if (chats.size() >= MANY_CHATS) {
            chats.values().removeIf(next -> next <= now);
        }
        chats.merge(chat, chatRate.after(0, now), (next, ignored) -> chatRate.after(next, now));
        bot = botRate.after(bot, now);
    }

    private static long nanos(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000_000L), moment.getNano());
    }

    /** All in nanoseconds. */
    private record Rate(long interval, long tolerance) {

        static Rate of(double perSecond, int burst) {
            var interval = Math.round(1_000_000_000L / perSecond);
            return new Rate(interval, interval * (burst - 1));
        }

        long wait(long next, long now) {
            return Math.max(0, next - tolerance - now);
        }

        long after(long next, long now) {
            return Math.max(next, now) + interval;
        }
    }
}
