package id.temani.embedded;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL as a child process, reachable from this machine only and with a password. What is committed is on disk.
 *
 * <p>It stops when closed and also when this JVM ends, by {@code kill -9} too; the next start recovers. If the server dies by
 * itself it is started again at the same port. Close it after everything that uses it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String NAME = "postgresql";

    private final Home home;
    private final Keeper keeper;
    private final int port;
    private final Password password;

    private EmbeddedPostgres(Home home, Keeper keeper, int port, Password password) {
        this.home = home;
        this.keeper = keeper;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database of this data folder, creating both if need be.
     *
     * @throws EmbeddedServerException with advice for the operator, for instance if the folder is in use already
     */
    public static EmbeddedPostgres start(Path dataDir) {
        return start(dataDir, stage -> log.info("Embedded PostgreSQL: {}", stage));
    }

    /** As {@link #start(Path)}, and tells {@code progress} what it is busy with; the first start takes some seconds. */
    public static EmbeddedPostgres start(Path dataDir, Consumer<Stage> progress) {
        return start(dataDir, Home.ELSEWHERE, progress);
    }

    static EmbeddedPostgres start(Path dataDir, Path elsewhere, Consumer<Stage> progress) {
        var home = Home.settle(dataDir, NAME, elsewhere);
        try {
            var folder = new PostgresFolder(home, Programs.POSTGRESQL.in(home.shelf(), progress));
            var start = new PostgresStart(home, folder, true, progress);
            start.stopLeftover();
            var password = start.prepared(dataDir.resolve(NAME + ".password"));
            var running = start.atRememberedPort();
            var keeper = Keeper.of("PostgreSQL", running.server(), () -> start.at(running.port()));
            return new EmbeddedPostgres(home, keeper, running.port(), password);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    /**
     * Starts an empty database which is fast, does not survive a power cut, stays down when it dies, and is removed when
     * closed. For tests.
     */
    static EmbeddedPostgres scratch(Path shelf) {
        var home = Home.scratch(NAME);
        var folder = new PostgresFolder(home, Programs.POSTGRESQL.in(shelf, stage -> {}));
        var start = new PostgresStart(home, folder, false, stage -> {});
        var password = start.prepared(home.folder().resolve("password"));
        var running = start.atRememberedPort();
        return new EmbeddedPostgres(home, Keeper.ofMortal(running.server()), running.port(), password);
    }

    /** The address of our database, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl(PostgresFolder.DATABASE);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The role the app uses: owner of its database, no superuser. */
    public String user() {
        return PostgresFolder.ROLE;
    }

    /** Generated when the database was made, kept in the data folder for nobody but us (0400). */
    public String password() {
        return password.value();
    }

    /** The folder with everything the server keeps, to look into or to measure. */
    public Path folder() {
        return home.folder();
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
        return "EmbeddedPostgres[" + home.folder() + ", port " + port + "]";
    }
}
