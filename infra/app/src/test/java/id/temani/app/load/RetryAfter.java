package id.temani.app.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers for how long the platform wanted nothing, and counts what it got nevertheless. Two chats refused together
 * mean the whole bot. Not thread-safe.
 */
final class RetryAfter {

    /** A little less than the two seconds of the rule, because our clock starts before the sender's. */
    private static final long TOGETHER = Duration.ofMillis(1_800).toNanos();

    /** What was on its way already when the refusal that holds the whole bot came back, on a busy machine. */
    private static final long UNDERWAY = Duration.ofMillis(1_200).toNanos();

    /** Two clocks need not agree to the last millisecond. */
    private static final long EARLY = Duration.ofMillis(20).toNanos();

    private record Refusal(long at, long until) {}

    private final Map<Long, Refusal> chats = new HashMap<>();
    private long heldFrom = System.nanoTime();
    private long heldUntil = heldFrom;
    private int holds;
    private int ignoredByChat;
    private int ignoredByBot;
    private long mostEarly;

    /** A message for {@code chat} arrived, {@code at} by {@link System#nanoTime}. */
    void sent(long chat, long at) {
        var refusal = chats.get(chat);
        if (refusal != null && at < refusal.until() - EARLY) {
            ignoredByChat++;
        } else if (at > heldFrom && at < heldUntil - EARLY) {
            ignoredByBot++;
            mostEarly = Math.max(mostEarly, heldUntil - at);
        }
    }

    void refused(long chat, long at, int seconds) {
        var until = at + Duration.ofSeconds(seconds).toNanos();
        var together = chats.entrySet().stream()
                .anyMatch(
                        other -> other.getKey() != chat && at - other.getValue().at() < TOGETHER);
        if (together) {
            if (at > heldUntil) {
                heldFrom = at + UNDERWAY;
                holds++;
            }
            heldUntil = Math.max(heldUntil, until);
        }
        chats.put(chat, new Refusal(at, until));
    }

    /** How often two chats were refused together. */
    int holds() {
        return holds;
    }

    /** Messages to a chat before its time. */
    int ignoredByChat() {
        return ignoredByChat;
    }

    /** Messages to anybody while the whole bot had to wait. */
    int ignoredByBot() {
        return ignoredByBot;
    }

    /** By how much the earliest of those came before the end of a hold. */
    Duration mostEarly() {
        return Duration.ofNanos(mostEarly);
    }
}
