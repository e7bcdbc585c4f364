package id.temani.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL and a Redis for the tests of this JVM: started on first use, shared, gone with the JVM, nothing to close.
 * The programs are unpacked once for all builds, in the system's temporary folder.
 */
public final class ScratchServers {

    private static final AtomicInteger databases = new AtomicInteger();

    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable EmbeddedRedis redis;

    private ScratchServers() {}

    /** The shared PostgreSQL. Its own database is empty at first, and shared as well: see {@link #emptyDatabase()}. */
    public static synchronized EmbeddedPostgres postgres() {
        if (postgres == null || !postgres.isRunning()) {
            postgres = EmbeddedPostgres.scratch(shelf());
        }
        return postgres;
    }

    /** The shared Redis. Another one is started if a test has killed it. */
    public static synchronized EmbeddedRedis redis() {
        if (redis == null || !redis.isRunning()) {
            redis = EmbeddedRedis.scratch(shelf());
        }
        return redis;
    }

    /** A PostgreSQL of its own, for a test that kills or fills it; the test closes it. */
    public static EmbeddedPostgres newPostgres() {
        return EmbeddedPostgres.scratch(shelf());
    }

    /** A Redis of its own, for a test that kills or fills it; the test closes it. */
    public static EmbeddedRedis newRedis() {
        return EmbeddedRedis.scratch(shelf());
    }

    /** Returns the JDBC URL of a new, empty database on {@link #postgres()}, with its user and password in it. */
    public static String emptyDatabase() {
        var server = postgres();
        var name = "test_" + databases.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new EmbeddedServerException("Cannot create a database for a test", e);
        }
        return server.jdbcUrl(name) + "?user=" + server.user() + "&password=" + server.password();
    }

    /** Our own folder among everybody's temporary ones; if a stranger made it, we do not trust it. */
    static Path shelf() {
        var ours = Account.ours();
        var shelf = Path.of(System.getProperty("java.io.tmpdir"), "temani-programs-" + ours.uid());
        try {
            if (!Files.isDirectory(shelf)) {
                Files.createDirectories(shelf);
                Files.setPosixFilePermissions(shelf, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot make " + shelf, e);
        }
        ours.take(shelf);
        return shelf;
    }
}
