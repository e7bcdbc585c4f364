package id.temani.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * How our PostgreSQL is started.
 *
 * @param durable whether what is committed survives a power cut; tests do without, and leave nothing behind
 */
record PostgresStart(Home home, PostgresFolder folder, boolean durable, Consumer<Stage> progress) {

    private static final int ATTEMPTS = 25;
    private static final Duration LONGEST = Duration.ofMinutes(5); // recovery of a busy database takes its time
    private static final Duration BREATH = Duration.ofMillis(200);

    /** A server that takes connections at this port. */
    record Running(ChildServer server, int port) {}

    /**
     * Stops what an earlier JVM left, whether or not its pid file tells the truth. Four cases: no file; the server still
     * runs; the number is nobody's; the number is another process's by now.
     */
    void stopLeftover() {
        folder.pid().flatMap(pid -> Leftover.of(pid, folder, home.account())).ifPresent(leftover -> {
            progress.accept(Stage.STOPPING_LEFTOVER);
            leftover.stop();
        });
    }

    /** Makes the database and its password, as far as they are missing, and returns the password. */
    Password prepared(Path passwordFile) {
        if (!folder.exists()) {
            progress.accept(Stage.CREATING);
            folder.create(durable);
        }
        if (Files.exists(passwordFile)) {
            return Password.read(passwordFile);
        }
        var password = Password.random();
        folder.forgetPid();
        folder.admit(password);
        password.keep(passwordFile);
        return password;
    }

    /** Starts at the port of the last time, so that whoever noted it still finds us; at another one if it is taken. */
    Running atRememberedPort() {
        var note = home.folder().resolve("port");
        progress.accept(Stage.STARTING);
        var running = start(() -> Ports.remembered(note));
        Ports.remember(running.port(), note);
        return running;
    }

    ChildServer at(int port) {
        return start(() -> port).server();
    }

    private Running start(IntSupplier ports) {
        for (int attempt = 1; ; attempt++) {
            var port = ports.getAsInt();
            folder.configure(new PostgresSettings(port, durable));
            folder.forgetPid(); // it may say ready, or name a process which PostgreSQL would take for itself
            var server = ChildServer.start(home, folder.server(), "INT", !durable);
            if (server.becomes(() -> folder.status().filter("ready"::equals).isPresent(), LONGEST)) {
                return new Running(server, port);
            }
            var lastWords = server.lastWords();
            server.close();
            if (attempt == ATTEMPTS || !mayPass(lastWords)) {
                throw new EmbeddedServerException("PostgreSQL does not start in " + folder.path() + ": " + lastWords);
            }
            Pause.of(BREATH);
        }
    }

    /** Another process was faster at the port, or connections of a killed server are still winding up. */
    private static boolean mayPass(String lastWords) {
        return lastWords.contains("Address already in use") || lastWords.contains("still in use");
    }
}
