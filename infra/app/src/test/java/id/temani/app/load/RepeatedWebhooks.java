package id.temani.app.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

/**
 * Fault test 8: everybody walks through a conversation once, while the platform delivers what they say twice at once,
 * again much later, out of its order, and while they tap twice and do not wait for replies.
 */
public final class RepeatedWebhooks {

    private static final Duration BEFORE_REPEAT = Duration.ofMillis(100);
    private static final int AT_ONCE = 40;

    private final Crowd crowd;
    private final long seed;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final LongAdder different = new LongAdder();
    private final LongAdder deliveries = new LongAdder();
    private final ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();

    public RepeatedWebhooks(Crowd crowd, long seed) {
        this.crowd = crowd;
        this.seed = seed;
    }

    /**
     * What was delivered.
     *
     * @param different updates that differ in more than the time of their delivery
     * @param deliveries how often anything was delivered
     */
    public record Delivered(long different, long deliveries) {}

    /** @throws IllegalStateException when somebody could not go on */
    public Delivered run(int people) throws InterruptedException {
        var walkers = new ArrayList<Thread>();
        for (var i = 0; i < people; i++) {
            var walker = new Walker(new Random(seed + i));
            walkers.add(Thread.ofVirtual().start(() -> walk(walker)));
        }
        for (var walker : walkers) {
            walker.join();
        }
        if (!thrown.isEmpty()) {
            throw new IllegalStateException("Not everybody came through", thrown.peek());
        }
        return new Delivered(different.sum(), deliveries.sum());
    }

    private void walk(Walker walker) {
        try {
            places.acquire();
            try {
                walker.walk();
            } finally {
                places.release();
            }
        } catch (InterruptedException | RuntimeException e) {
            thrown.add(e);
        }
    }

    private final class Walker {

        private final RandomGenerator random;
        private final Conversation conversation = crowd.newConversation();
        private final Balancer door = crowd.frontDoor();
        private final Balancer otherDoor = crowd.frontDoor();
        private final List<byte[]> delivered = new ArrayList<>();

        Walker(RandomGenerator random) {
            this.random = random;
        }

        void walk() throws InterruptedException {
            while (!conversation.isOver()) {
                switch (random.nextInt(6)) {
                    case 0 -> twiceAtOnce(next(true));
                    case 1 -> {
                        deliver(door, next(true));
                        deliver(otherDoor, delivered.get(random.nextInt(delivered.size())));
                    }
                    case 2 -> tapTwice();
                    case 3 -> twoInARow();
                    case 4 -> twoOutOfOrder();
                    default -> deliver(door, next(random.nextBoolean()));
                }
                if (conversation.awaitReplies(crowd.patience()).isEmpty()) {
                    throw new IllegalStateException("No reply: " + conversation);
                }
            }
            for (var update : delivered) {
                deliver(door, update);
            }
        }

        private byte[] next(boolean taps) {
            var last = conversation.last();
            return update(conversation.nextLine(), last, taps);
        }

        private byte[] update(String words, Optional<Shown> last, boolean taps) {
            different.increment();
            var update = FakeTelegramApi.update(crowd.nextUpdate(), conversation.chat(), words, last, taps);
            delivered.add(update);
            return update;
        }

        private void twiceAtOnce(byte[] update) throws InterruptedException {
            together(update, update);
        }

        private void together(byte[] one, byte[] other) throws InterruptedException {
            var beside = Thread.ofVirtual().start(() -> {
                try {
                    deliver(otherDoor, other);
                } catch (InterruptedException e) {
                    thrown.add(e);
                }
            });
            deliver(door, one);
            beside.join();
        }

        /** The same button again, as two updates at once: the second one finds the next question. */
        private void tapTwice() throws InterruptedException {
            var last = conversation.last();
            var words = conversation.nextLine();
            if (!FakeTelegramApi.isTap(words, last)) {
                deliver(door, update(words, last, true));
                return;
            }
            conversation.tappedOld();
            together(update(words, last, true), update(words, last, true));
        }

        /** The next answer is typed before the reply to this one is read. */
        private void twoInARow() throws InterruptedException {
            deliver(door, next(true));
            if (!conversation.isOver()) {
                deliver(otherDoor, next(false));
            }
        }

        /** Two equal answers, the later one first, or at once. */
        private void twoOutOfOrder() throws InterruptedException {
            var earlier = next(false);
            if (!conversation.comesAgain()) {
                deliver(door, earlier);
                return;
            }
            var later = next(false);
            if (random.nextBoolean()) {
                together(later, earlier);
            } else {
                deliver(door, later);
                deliver(otherDoor, earlier);
            }
        }
    }

    private void deliver(Balancer door, byte[] update) throws InterruptedException {
        deliveries.increment();
        for (var tries = 1; ; tries++) {
            try {
                if (door.post(update) == 200) {
                    return;
                }
            } catch (IOException e) {
                // Again, as Telegram does.
            }
            if (tries > 100) {
                throw new IllegalStateException("Nobody takes an update");
            }
            Thread.sleep(BEFORE_REPEAT);
        }
    }
}
