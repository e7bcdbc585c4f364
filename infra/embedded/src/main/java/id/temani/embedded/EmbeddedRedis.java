package id.temani.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis (6.2) as a child process, reachable from this machine only and with a password. It keeps nothing on disk:
 * every start begins empty.
 *
 * <p>It stops when closed and also when this JVM ends, by {@code kill -9} too.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

    private static final String SERVER = "redis";
    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_START = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final String SETTINGS = """
            bind 127.0.0.1
            port %d
            requirepass %s
            daemonize no
            save ""
            appendonly no
            maxmemory 64mb
            maxmemory-policy volatile-ttl
            loglevel warning
            """;

    private final Home home;
    private final ChildServer server;
    private final int port;
    private final Password password;

    private EmbeddedRedis(Home home, ChildServer server, int port, Password password) {
        this.home = home;
        this.server = server;
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
        var home = Home.settle(dataDir, SERVER, Home.ELSEWHERE);
        try {
            return start(home, Programs.REDIS.in(home.folder(), progress), false, progress);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    /** Starts one whose folder is removed when it is closed. For tests. */
    static EmbeddedRedis scratch(Path shelf) {
        var home = Home.scratch(SERVER);
        return start(home, Programs.REDIS.in(shelf, stage -> {}), true, stage -> {});
    }

    private static EmbeddedRedis start(Home home, Path programs, boolean scratch, Consumer<Stage> progress) {
        progress.accept(Stage.STARTING);
        var password = Password.random(); // a new one each time: nobody but us needs it
        for (int attempt = 1; ; attempt++) {
            var port = Ports.anyFree();
            var settings = settings(home, port, password);
            var command = List.of(programs.resolve("redis-server").toString(), settings.toString());
            var server = ChildServer.start(home, command, "TERM", scratch);
            var ready = isReady(server, port, password);
            forget(settings);
            if (ready) {
                return new EmbeddedRedis(home, server, port, password);
            }
            var lastWords = server.lastWords();
            server.close();
            if (attempt == ATTEMPTS || !lastWords.contains("Address already in use")) {
                throw new EmbeddedServerException("Redis does not start: " + lastWords);
            }
        }
    }

    /** A file, since an argument would show the password to every user of the machine. */
    private static Path settings(Home home, int port, Password password) {
        var file = home.folder().resolve("redis.conf");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, SETTINGS.formatted(port, password.value()));
            home.account().take(file);
            return file;
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot configure Redis in " + home.folder(), e);
        }
    }

    private static void forget(Path settings) {
        try {
            Files.deleteIfExists(settings);
        } catch (IOException e) {
            log.warn("Cannot remove {}", settings);
        }
    }

    private static boolean isReady(ChildServer server, int port, Password password) {
        for (var waited = Duration.ZERO; waited.compareTo(LONGEST_START) < 0; waited = waited.plus(LOOK_AGAIN)) {
            if (answers(port, password)) {
                return true;
            }
            if (!server.isRunning()) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** Whether what listens there is ours: it knows our password. */
    private static boolean answers(int port, Password password) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) LONGEST_START.toMillis());
            var greeting = "AUTH " + password.value() + "\r\n";
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it is, with the password: not for a log. */
    public URI uri() {
        return URI.create("redis://:" + password.value() + "@127.0.0.1:" + port);
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
        return "EmbeddedRedis[port " + port + "]";
    }
}
