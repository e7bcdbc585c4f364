package id.temani.app.load;

import id.temani.app.load.Answer.Accepted;
import id.temani.app.load.Answer.Dropped;
import id.temani.app.load.Answer.Failed;
import id.temani.app.load.Answer.Late;
import id.temani.app.load.Answer.TooMany;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What goes wrong at the platform: nothing, until it {@linkplain #begin begins}. A chat never goes without an answer
 * twice in a row, because what stays unanswered twice is given up as promised. Thread-safe.
 */
public final class ApiTrouble {

    private static final int HUNDRED = 100;
    private static final int TOO_MANY = 5;
    private static final int FAILED = 5;

    private final Random random;
    private final Deque<Answer> coming = new ArrayDeque<>();
    private final RetryAfter retryAfter = new RetryAfter();
    private final Set<Long> unanswered = new HashSet<>();
    private final Set<Long> hanging = new HashSet<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private boolean shownUnanswered;
    private boolean on;
    private boolean down;

    /** What was answered. */
    public enum Kind {
        ACCEPTED,
        TOO_MANY,
        FAILED,
        DROPPED,
        LATE
    }

    public ApiTrouble(Random random) {
        this.random = random;
    }

    /** From now on, of a hundred messages, five are refused, five fail, one is dropped and one is answered too late. */
    public synchronized void begin() {
        on = true;
    }

    /** Everything works again. */
    public synchronized void end() {
        on = false;
    }

    /** The next message to this chat is not shown, and answered after everybody's time-out only. */
    public synchronized void hang(long chat) {
        hanging.add(chat);
    }

    synchronized void down(boolean isDown) {
        down = isDown;
    }

    synchronized boolean isDown() {
        return down;
    }

    /** How often the whole bot had to wait. */
    public synchronized int holds() {
        return retryAfter.holds();
    }

    /** Messages to a chat inside its {@code retry_after}. */
    public synchronized int ignoredByChat() {
        return retryAfter.ignoredByChat();
    }

    /** Messages to anybody while the whole bot was held. */
    public synchronized int ignoredByBot() {
        return retryAfter.ignoredByBot();
    }

    /** By how much the earliest of those came before the end of a hold. */
    public synchronized Duration mostEarly() {
        return retryAfter.mostEarly();
    }

    public synchronized int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** What becomes of a message for {@code chat} that arrived now. */
    synchronized Answer next(long chat, long at) {
        retryAfter.sent(chat, at);
        var answer = hanging.remove(chat) ? new Late(false) : drawn(!unanswered.contains(chat));
        counts.merge(kind(answer), 1, Integer::sum);
        switch (answer) {
            case TooMany(var seconds) -> retryAfter.refused(chat, at, seconds);
            case Accepted accepted -> unanswered.remove(chat);
            case Failed failed -> unanswered.add(chat);
            case Dropped dropped -> unanswered.add(chat);
            case Late late -> unanswered.add(chat);
        }
        return answer;
    }

    private Answer drawn(boolean mayStayUnanswered) {
        if (down) {
            return mayStayUnanswered ? new Dropped(false) : new TooMany(1);
        }
        if (!on) {
            return new Accepted();
        }
        if (coming.isEmpty()) {
            shuffle();
        }
        var answer = coming.remove();
        if (mayStayUnanswered || answer instanceof Accepted || answer instanceof TooMany) {
            return answer;
        }
        coming.add(answer);
        return new Accepted();
    }

    /** A hundred answers. What gets none was shown in one hundred and was not in the next. */
    private void shuffle() {
        var hundred = new ArrayList<Answer>();
        for (var i = 0; i < TOO_MANY; i++) {
            hundred.add(new TooMany(2 + i % 2));
        }
        hundred.addAll(Collections.nCopies(FAILED, new Failed()));
        shownUnanswered = !shownUnanswered;
        hundred.add(new Dropped(shownUnanswered));
        hundred.add(new Late(!shownUnanswered));
        hundred.addAll(Collections.nCopies(HUNDRED - hundred.size(), new Accepted()));
        Collections.shuffle(hundred, random);
        coming.addAll(hundred);
    }

    private static Kind kind(Answer answer) {
        return switch (answer) {
            case Accepted accepted -> Kind.ACCEPTED;
            case TooMany tooMany -> Kind.TOO_MANY;
            case Failed failed -> Kind.FAILED;
            case Dropped dropped -> Kind.DROPPED;
            case Late late -> Kind.LATE;
        };
    }
}
