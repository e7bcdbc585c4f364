package id.temani.app.load;

import java.time.Duration;
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

    /** How long after its arrival a message may not yet have been marked as sent. */
    public static final Duration IN_FLIGHT = Duration.ofSeconds(3);

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final List<AppUnderTest> nodes;
    private final Crowd crowd;
    private final Random random;
    private final List<Long> deaths = new ArrayList<>();

    /** @param nodes one, or several over one database, to which everybody's messages are spread */
    public KillRun(List<AppUnderTest> nodes, Crowd crowd, Random random) {
        this.nodes = List.copyOf(nodes);
        this.crowd = crowd;
        this.random = random;
    }

    /** What is done when the dead are back. */
    public interface Afterlife {
        void pass() throws Exception;
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
            deaths.add(victims.getFirst().kill());
            for (var survivor : victims.subList(1, victims.size())) {
                Thread.sleep(random.nextLong(life.toMillis()));
                deaths.add(survivor.kill());
            }
            start(victims);
            afterlife.pass();
        }
        Thread.sleep(life.toMillis());
        crowd.hush();
        Thread.sleep(QUIET.toMillis());
        return crowd.findings();
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
}
