package id.temani.app.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Kills the app again and again while people talk to it, and starts it again each time. */
public final class KillRun {

    /** How long after its arrival a message may not yet have been marked as sent. */
    public static final Duration IN_FLIGHT = Duration.ofSeconds(3);

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final AppUnderTest app;
    private final Crowd crowd;
    private final RandomGenerator random;
    private final List<Long> deaths = new ArrayList<>();

    public KillRun(AppUnderTest app, Crowd crowd, RandomGenerator random) {
        this.app = app;
        this.crowd = crowd;
        this.random = random;
    }

    /** What is done while the app is dead. */
    public interface Afterlife {
        void pass() throws Exception;
    }

    /**
     * Returns what {@code people} saw who talked all the time, also while the app was dead.
     *
     * @param life the longest that the app lives between two kills
     */
    public Findings run(int people, int kills, Duration life, Afterlife afterlife) throws Exception {
        crowd.talk(people);
        for (var kill = 0; kill < kills; kill++) {
            Thread.sleep(random.nextLong(life.toMillis() / 4, life.toMillis()));
            deaths.add(app.kill());
            afterlife.pass();
            app.start();
        }
        Thread.sleep(life.toMillis());
        crowd.hush();
        Thread.sleep(QUIET.toMillis());
        return crowd.findings();
    }

    /** When the app was killed, by {@link System#nanoTime}. */
    public List<Long> deaths() {
        return List.copyOf(deaths);
    }
}
