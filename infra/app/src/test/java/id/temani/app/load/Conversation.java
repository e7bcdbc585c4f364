package id.temani.app.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One resident's chat from the first word to the last, and the checker of what arrives in it. Thread-safe. */
final class Conversation {

    private final long chat;
    private final Script script;
    private final List<Long> arrivals = new ArrayList<>();
    private final List<Long> repeated = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int posted;
    private @Nullable Shown last;

    Conversation(long chat, Script script) {
        this.chat = chat;
        this.script = script;
    }

    long chat() {
        return chat;
    }

    synchronized Optional<Shown> last() {
        return Optional.ofNullable(last);
    }

    /** The next line is on its way; only from now on its replies may come. */
    synchronized String nextLine() {
        return script.lines().get(posted++);
    }

    synchronized boolean isOver() {
        return posted == script.lines().size();
    }

    /** Only the next expected reply is right, and only the last one may come twice; all else is out of order. */
    synchronized void shown(Shown shown) {
        var next = arrivals.size();
        if (next < due() && shown.text().equals(script.replies().get(next))) {
            arrivals.add(shown.at());
            last = shown;
            notifyAll();
        } else if (next > 0 && shown.text().equals(script.replies().get(next - 1))) {
            repeated.add(arrivals.get(next - 1));
        } else {
            wrong.add("after line %d of %d, in place of reply %d: %s"
                    .formatted(posted, script.lines().size(), next, shown.text().replace('\n', ' ')));
        }
    }

    /** Waits for all replies to the last line. Returns when the last of them arrived; empty when they never did. */
    synchronized Optional<Long> awaitReplies(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (arrivals.size() < due()) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return Optional.of(arrivals.getLast());
    }

    private int due() {
        return posted == 0 ? 0 : script.repliesUntil().get(posted - 1);
    }

    synchronized int arrived() {
        return arrivals.size();
    }

    /** Replies that did not come. */
    synchronized int missing() {
        return due() - arrivals.size();
    }

    /** When the replies first arrived that came twice. */
    synchronized List<Long> repeated() {
        return List.copyOf(repeated);
    }

    /** Replies that belong to another place or another person. All words here are ours. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }
}
