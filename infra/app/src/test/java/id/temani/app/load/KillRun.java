package id.temani.app.load;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * Kills the app again and again while people talk to it, and starts it again each time. Of several nodes
 * all die, one after another, or one does.
 */
public final class KillRun {

    /** How long after its arrival a message may not yet be marked as sent, where the database lets everybody wait. */
    public static final Duration IN_FLIGHT = Duration.ofSeconds(10);

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final List<AppUnderTest> nodes;
    private final Crowd crowd;
    private final Books books;
    private final Random random;
    private final List<Long> deaths = new ArrayList<>();
    private long inFlight;

    /** @param nodes one, or several over one database, to which everybody's messages are spread */
    public KillRun(List<AppUnderTest> nodes, Crowd crowd, Books books, Random random) {
        this.nodes = List.copyOf(nodes);
        this.crowd = crowd;
        this.books = books;
        this.random = random;
    }

    /** What is done when the dead are back. */
    public interface Afterlife {

        /** @param death when the last of them died, by the database */
        void pass(OffsetDateTime death) throws Exception;
    }

    /**
     * Returns what {@code people} saw who talked all the time, also while nodes were dead.
     *
     * @param life the longest that all nodes live between two kills
     */
    public Findings run(int people, int kills, Duration life, Afterlife afterlife) throws Exception {
        crowd.talk(people);
        for (var kill = 0; kill < kills; kill++) {
            Thread.sleep(random.nextLong(life.toMillis() / 4, life.toMillis()));
            var victims = victims(kill);
            kill(victims.getFirst());
            for (var survivor : victims.subList(1, victims.size())) {
                Thread.sleep(random.nextLong(life.toMillis()));
                kill(survivor);
            }
            var death = books.now();
            start(victims);
            afterlife.pass(death);
        }
        Thread.sleep(life.toMillis());
        crowd.hush();
        Thread.sleep(QUIET.toMillis());
        return crowd.findings();
    }

    private void kill(AppUnderTest node) throws InterruptedException {
        deaths.add(node.kill());
        inFlight += books.leased();
    }

    private static void start(List<AppUnderTest> dead) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starting =
                    dead.stream().map(node -> threads.submit(node::start)).toList();
            for (var start : starting) {
                start.get();
            }
        }
    }

    /** All nodes, one after another, and every other time only one: the others carry on with what it left. */
    private List<AppUnderTest> victims(int kill) {
        var victims = new ArrayList<>(nodes);
        Collections.shuffle(victims, random);
        return kill % 2 == 0 ? victims : victims.subList(0, 1);
    }

    /** When a node was killed, by {@link System#nanoTime}. */
    public List<Long> deaths() {
        return List.copyOf(deaths);
    }

    /** How many messages somebody was sending when a node was killed: no more may have come twice. */
    public long inFlight() {
        return inFlight;
    }
}
