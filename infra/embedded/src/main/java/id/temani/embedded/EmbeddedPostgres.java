package id.temani.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL as a child process, reachable from this machine only and with a password. What is committed is on disk.
 *
 * <p>It stops when closed and also when this JVM ends, by {@code kill -9} too; the next start recovers. Close it after
 * everything that uses it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String SERVER = "postgresql";
    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_START = Duration.ofMinutes(5); // recovery of a busy database takes its time
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Home home;
    private final ChildServer server;
    private final PostgresFolder folder;
    private final int port;
    private final Password password;

    private EmbeddedPostgres(Home home, ChildServer server, PostgresFolder folder, int port, Password password) {
        this.home = home;
        this.server = server;
        this.folder = folder;
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
        var home = Home.settle(dataDir, SERVER, elsewhere);
        try {
            var folder = new PostgresFolder(home, Programs.POSTGRESQL.in(home.folder(), progress));
            stopLeftover(folder, progress);
            return start(home, folder, dataDir.resolve(SERVER + ".password"), true, progress);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    /** Starts an empty database which is fast, does not survive a power cut, and is removed when closed. For tests. */
    static EmbeddedPostgres scratch(Path shelf) {
        var home = Home.scratch(SERVER);
        var programs = Programs.POSTGRESQL.in(shelf, stage -> {});
        var password = home.folder().resolve("password");
        return start(home, new PostgresFolder(home, programs), password, false, stage -> {});
    }

    private static EmbeddedPostgres start(
            Home home, PostgresFolder folder, Path passwordFile, boolean durable, Consumer<Stage> progress) {
        if (!folder.exists()) {
            progress.accept(Stage.CREATING);
            folder.create(durable);
        }
        var note = home.folder().resolve("port");
        var port = Ports.remembered(note);
        folder.configure(new PostgresSettings(port, durable));
        if (!Files.exists(passwordFile)) {
            var password = Password.random();
            folder.admit(password);
            password.keep(passwordFile);
        }
        var password = Password.read(passwordFile);
        progress.accept(Stage.STARTING);
        for (int attempt = 1; ; attempt++) {
            var server = ChildServer.start(home, folder.server(), "INT", !durable);
            if (isReady(server, folder)) {
                Ports.remember(port, note);
                return new EmbeddedPostgres(home, server, folder, port, password);
            }
            var lastWords = server.lastWords();
            server.close();
            if (attempt == ATTEMPTS || !mayPass(lastWords)) {
                throw new EmbeddedServerException("PostgreSQL does not start in " + folder.path() + ": " + lastWords);
            }
            port = Ports.anyFree();
            folder.configure(new PostgresSettings(port, durable));
            pause(LOOK_AGAIN.multipliedBy(10));
        }
    }

    private static void stopLeftover(PostgresFolder folder, Consumer<Stage> progress) {
        var leftover = folder.pid().flatMap(pid -> Leftover.of(pid, folder.path()));
        if (leftover.isPresent()) {
            progress.accept(Stage.STOPPING_LEFTOVER);
            leftover.get().stop();
        }
        folder.forgetPid(); // the number may be somebody else's by now, and PostgreSQL would take them for itself
    }

    /** Another process was faster at the port, or connections of a killed server are still winding up. */
    private static boolean mayPass(String lastWords) {
        return lastWords.contains("Address already in use") || lastWords.contains("still in use");
    }

    private static boolean isReady(ChildServer server, PostgresFolder folder) {
        for (var waited = Duration.ZERO; waited.compareTo(LONGEST_START) < 0; waited = waited.plus(LOOK_AGAIN)) {
            if (folder.status().filter("ready"::equals).isPresent()) {
                return true;
            }
            if (!server.isRunning()) {
                return false;
            }
            pause(LOOK_AGAIN);
        }
        return false;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while PostgreSQL was starting", e);
        }
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

    /** The server's process, for tests that kill it. */
    public long pid() {
        return server.pid();
    }

    /** Whether the server's process is there. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Stops the server and waits for it. A second call does nothing. */
    @Override
    public void close() {
        server.close();
        home.close();
    }

    @Override
    public String toString() {
        return "EmbeddedPostgres[" + folder.path() + ", port " + port + "]";
    }
}
