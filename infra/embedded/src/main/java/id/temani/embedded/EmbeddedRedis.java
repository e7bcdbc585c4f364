package id.temani.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis (6.2) as a child process, reachable from this machine only and with a password. It keeps nothing on disk:
 * every start begins empty.
 *
 * <p>It stops when closed and also when this JVM ends, by {@code kill -9} too. If it dies by itself it is started again,
 * empty, at the same port.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

    private static final String NAME = "redis";

    private final Home home;
    private final Keeper keeper;
    private final int port;
    private final Password password;

    private EmbeddedRedis(Home home, Keeper keeper, int port, Password password) {
        this.home = home;
        this.keeper = keeper;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts an empty Redis. The data folder gets the program, and nothing of what is stored.
     *
     * @throws EmbeddedServerException if it does not start, for instance on a machine without OpenSSL 3
     */
    public static EmbeddedRedis start(Path dataDir) {
        return start(dataDir, stage -> log.info("Embedded Redis: {}", stage));
    }

    /** As {@link #start(Path)}, and tells {@code progress} what it is busy with. */
    public static EmbeddedRedis start(Path dataDir, Consumer<Stage> progress) {
        var home = Home.settle(dataDir, NAME, Home.ELSEWHERE);
        try {
            var start = new RedisStart(home, Programs.REDIS.in(home.shelf(), progress), Password.random(), false);
            progress.accept(Stage.STARTING);
            var running = start.atFreePort();
            var keeper = Keeper.of("Redis", running.server(), () -> start.at(running.port()));
            return new EmbeddedRedis(home, keeper, running.port(), start.password());
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    /** Starts one that stays down when it dies, and whose folder is removed when it is closed. For tests. */
    static EmbeddedRedis scratch(Path shelf) {
        var home = Home.scratch(NAME);
        var start = new RedisStart(home, Programs.REDIS.in(shelf, stage -> {}), Password.random(), true);
        var running = start.atFreePort();
        return new EmbeddedRedis(home, Keeper.ofMortal(running.server()), running.port(), start.password());
    }

    /** Where it is, with the password: not for a log. */
    public URI uri() {
        return URI.create("redis://:" + password.value() + "@127.0.0.1:" + port);
    }

    /** The server's process, for tests that kill it. Another one after it was started again. */
    public long pid() {
        return keeper.server().pid();
    }

    /** Whether the server's process is there. */
    public boolean isRunning() {
        return keeper.server().isRunning();
    }

    /** Stops the server and waits for it. A second call does nothing. */
    @Override
    public void close() {
        keeper.close();
        home.close();
    }

    @Override
    public String toString() {
        return "EmbeddedRedis[port " + port + "]";
    }
}
