package id.temani.app.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One resident alone, who writes down what is answered to each line. */
final class Learner {

    private static final Duration FIRST_REPLY = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofMillis(400);

    private final BlockingQueue<Shown> arrived = new LinkedBlockingQueue<>();
    private final long chat;
    private final Balancer line;
    private final AtomicLong updates;
    private final boolean taps;

    Learner(long chat, Balancer line, AtomicLong updates, boolean taps) {
        this.chat = chat;
        this.line = line;
        this.updates = updates;
        this.taps = taps;
    }

    long chat() {
        return chat;
    }

    void shown(Shown shown) {
        arrived.add(shown);
    }

    /** @throws IllegalStateException when a line got no reply, or two replies in a row are the same */
    Script learn(List<String> lines) throws InterruptedException {
        var replies = new ArrayList<String>();
        var until = new ArrayList<Integer>();
        Optional<Shown> last = Optional.empty();
        for (var words : lines) {
            post(words, last);
            var next = next(FIRST_REPLY);
            if (next == null) {
                throw new IllegalStateException("No reply to line " + (until.size() + 1) + " of the script");
            }
            while (next != null) {
                if (!replies.isEmpty() && replies.getLast().equals(next.text())) {
                    throw new IllegalStateException("Two equal replies in a row cannot be told from a repeat");
                }
                replies.add(next.text());
                last = Optional.of(next);
                next = next(SILENCE);
            }
            until.add(replies.size());
        }
        return new Script(lines, replies, until);
    }

    private void post(String words, Optional<Shown> last) {
        try {
            var status = line.post(FakeTelegramApi.update(updates.incrementAndGet(), chat, words, last, taps));
            if (status != 200) {
                throw new IllegalStateException("The webhook answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Shown next(Duration longest) throws InterruptedException {
        return arrived.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
