package id.temani.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * How our Redis is started.
 *
 * @param password a new one each time, as nobody but us needs it
 */
record RedisStart(Home home, Path programs, Password password, boolean scratch) {

    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** A server that takes connections at this port. */
    record Running(ChildServer server, int port) {}

    Running atFreePort() {
        return start(Ports::anyFree);
    }

    ChildServer at(int port) {
        return start(() -> port).server();
    }

    private Running start(IntSupplier ports) {
        for (int attempt = 1; ; attempt++) {
            var port = ports.getAsInt();
            var settings = writeSettings(port);
            var command = List.of(programs.resolve("redis-server").toString(), settings.toString());
            var server = ChildServer.start(home, command, "TERM", scratch);
            var ready = server.becomes(() -> answers(port), LONGEST);
            remove(settings);
            if (ready) {
                return new Running(server, port);
            }
            var lastWords = server.lastWords();
            server.close();
            if (attempt == ATTEMPTS || !lastWords.contains("Address already in use")) {
                throw new EmbeddedServerException("Redis does not start: " + lastWords);
            }
        }
    }

    /** A file, since an argument would show the password to every user of the machine; gone once it was read. */
    private Path writeSettings(int port) {
        var file = home.folder().resolve("redis.conf");
        var settings = """
                bind 127.0.0.1
                port %d
                requirepass %s
                daemonize no
                save ""
                appendonly no
                maxmemory 64mb
                maxmemory-policy volatile-ttl
                loglevel warning
                """.formatted(port, password.value());
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, settings);
            home.account().take(file);
            return file;
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot configure Redis in " + home.folder(), e);
        }
    }

    private static void remove(Path settings) {
        try {
            Files.deleteIfExists(settings);
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot remove " + settings + ", which holds a password", e);
        }
    }

    /** Whether what listens there is ours: it knows our password. */
    private boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) LONGEST.toMillis());
            var greeting = "AUTH " + password.value() + "\r\n";
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException e) {
            return false;
        }
    }
}
