package id.temani.app.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One resident's chat from the first word to the last, and the checker of what arrives in it. Thread-safe. */
final class Conversation {

    private final long chat;
    private final Script script;
    private final List<Shown> arrivals = new ArrayList<>();
    private final List<Shown> repeated = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int posted;
    private int remindersDue;
    private int questionsDue;
    private int aboutOldButtons;

    Conversation(long chat, Script script) {
        this.chat = chat;
        this.script = script;
    }

    long chat() {
        return chat;
    }

    synchronized Optional<Shown> last() {
        return arrivals.isEmpty() ? Optional.empty() : Optional.of(arrivals.getLast());
    }

    /** The next line is on its way; only from now on its replies may come. */
    synchronized String nextLine() {
        return script.lines().get(posted++);
    }

    /** Whether the next line is the same as the last one. */
    synchronized boolean comesAgain() {
        return !isOver()
                && posted > 0
                && script.lines().get(posted).equals(script.lines().get(posted - 1));
    }

    /**
     * A button of an earlier question was tapped: once for each time, that is what the person is told, together with the
     * question or, where both are too long for one message, right before it.
     */
    synchronized void tappedOld() {
        remindersDue++;
    }

    synchronized boolean isOver() {
        return posted == script.lines().size();
    }

    /** Only the next expected reply is right, and only the last one may come twice; all else is out of order. */
    synchronized void shown(Shown shown) {
        var next = arrivals.size();
        var text = Script.withoutFooter(shown.text());
        if (next < due() && text.equals(script.replies().get(next))) {
            shelveLast();
            arrivals.add(shown);
            notifyAll();
        } else if (remindersDue > 0 && text.contains(Script.OLD_BUTTON)) {
            remindersDue--;
            questionsDue += text.equals(Script.OLD_BUTTON) ? 1 : 0;
            aboutOldButtons++;
            notifyAll();
        } else if (questionsDue > 0 && next > 0 && text.equals(script.replies().get(next - 1))) {
            questionsDue--;
            aboutOldButtons++;
            notifyAll();
        } else if (next > 0 && text.equals(script.replies().get(next - 1))) {
            repeated.add(arrivals.get(next - 1));
        } else {
            var expected = next < due() ? begin(script.replies().get(next)) : "nothing";
            wrong.add("after line %d of %d, in place of reply %d (%s): %s"
                    .formatted(posted, script.lines().size(), next, expected, begin(shown.text())));
        }
    }

    /** Hundreds of thousands are kept to the end of a run: without buttons, and with the text of the script. */
    private void shelveLast() {
        if (!arrivals.isEmpty()) {
            var last = arrivals.size() - 1;
            arrivals.set(last, arrivals.get(last).shelved(script.replies().get(last)));
        }
    }

    private static String begin(String text) {
        return text.substring(0, Math.min(60, text.length())).replace('\n', ' ');
    }

    /**
     * Waits for all replies to the last line, and for all reminders. Returns when the last reply arrived; empty when they
     * never did.
     */
    synchronized Optional<Long> awaitReplies(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (missing() > 0) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return last().map(Shown::at);
    }

    private int due() {
        return posted == 0 ? 0 : script.repliesUntil().get(posted - 1);
    }

    synchronized int arrived() {
        return arrivals.size();
    }

    /** Replies that did not come. */
    synchronized int missing() {
        return due() - arrivals.size() + remindersDue + questionsDue;
    }

    synchronized int aboutOldButtons() {
        return aboutOldButtons;
    }

    /** What came twice, as it arrived first. */
    synchronized List<Shown> repeated() {
        return List.copyOf(repeated);
    }

    /** Replies that belong to another place or another person. All words here are ours. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How far it came. All words here are ours. */
    @Override
    public synchronized String toString() {
        return "line %d, %d replies, %d missing, of them %d about old buttons, wrong: %s"
                .formatted(posted, arrivals.size(), missing(), remindersDue, wrong);
    }
}
