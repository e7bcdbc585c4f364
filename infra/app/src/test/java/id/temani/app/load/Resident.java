package id.temani.app.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who says one line, waits for the reply, and says the next; after the last line they come back as a new person.
 * Each update is delivered again until it is answered with 200, as Telegram does.
 */
final class Resident {

    private static final Duration BEFORE_REPEAT = Duration.ofMillis(100);

    private final Crowd crowd;
    private final Balancer line;
    private final AtomicBoolean busy = new AtomicBoolean();
    private Conversation conversation;

    Resident(Crowd crowd, Balancer line) {
        this.crowd = crowd;
        this.line = line;
        this.conversation = crowd.newConversation();
    }

    long chat() {
        return conversation.chat();
    }

    /** Claims this resident for one line; false while another one is underway. */
    boolean claim() {
        return busy.compareAndSet(false, true);
    }

    void release() {
        busy.set(false);
    }

    /** Says the next line and waits for the reply. Returns false when it never came. */
    boolean sayNext(long due) throws InterruptedException {
        if (conversation.isOver()) {
            conversation = crowd.newConversation();
        }
        var window = crowd.window();
        var last = conversation.last();
        var words = conversation.nextLine();
        var update = FakeTelegramApi.update(crowd.nextUpdate(), conversation.chat(), words, last, crowd.taps());
        deliver(update, window);
        var arrived = conversation.awaitReplies(crowd.patience());
        arrived.ifPresent(at -> window.replies().add(at - due));
        return arrived.isPresent();
    }

    private void deliver(byte[] update, Window window) throws InterruptedException {
        while (true) {
            var start = System.nanoTime();
            try {
                var status = line.post(update);
                window.webhooks().add(System.nanoTime() - start);
                if (status == 200) {
                    return;
                }
            } catch (IOException e) {
                // Nobody there, perhaps killed on purpose.
            }
            window.refused().increment();
            if (crowd.isGivenUp()) {
                return;
            }
            LockSupport.parkNanos(BEFORE_REPEAT.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
