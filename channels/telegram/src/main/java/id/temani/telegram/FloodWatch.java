package id.temani.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells a busy chat from a busy bot: Telegram's 429 does not say which it means, but two chats refused within two
 * seconds mean the bot. Thread-safe.
 */
final class FloodWatch {

    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private final Deque<Refusal> refusals = new ArrayDeque<>();

    /** Notes a refusal of {@code chat} and says whether the whole bot should pause. */
    synchronized boolean wholeBot(String chat, Instant now) {
        refusals.removeIf(refusal -> refusal.at().isBefore(now.minus(TOGETHER)));
        refusals.removeIf(refusal -> refusal.chat().equals(chat));
        refusals.add(new Refusal(chat, now));
        return refusals.size() > 1;
    }

    private record Refusal(String chat, Instant at) {}
}
