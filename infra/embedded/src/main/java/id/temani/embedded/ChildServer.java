package id.temani.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server running as a child process which stops when we close it and also when this JVM is gone, for whatever reason: its
 * watchdog waits for the end of a pipe whose other end is here.
 */
final class ChildServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChildServer.class);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(70); // the watchdog ends with a kill after 40
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final String WATCHDOG = watchdog();

    private final Process watchdog;
    private final ProcessHandle server;
    private final Path output;

    private ChildServer(Process watchdog, ProcessHandle server, Path output) {
        this.watchdog = watchdog;
        this.server = server;
        this.output = output;
    }

    /**
     * Starts {@code command} in a session of its own, so that Ctrl-C in a terminal reaches us and not the server: we stop it
     * when we have finished with it.
     *
     * @param polite the name of the signal that asks this server to stop
     * @param removeAfterwards whether the whole home is removed once the server has stopped
     */
    static ChildServer start(Home home, List<String> command, String polite, boolean removeAfterwards) {
        var output = home.folder().resolve("server.log");
        var watched = new ArrayList<>(List.of("sh", "-c", WATCHDOG, "watchdog", polite));
        watched.add(removeAfterwards ? home.folder().toString() : "");
        watched.addAll(command);
        var detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(home.account().running(watched));
        try {
            var process = Command.prepare(home.folder(), detached)
                    .redirectError(output.toFile())
                    .start();
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
                var pid = lines.readLine();
                var server = pid == null
                        ? null
                        : ProcessHandle.of(Long.parseLong(pid)).orElse(null);
                return new ChildServer(process, server == null ? process.toHandle() : server, output);
            }
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "Cannot start " + Path.of(command.getFirst()).getFileName(), e);
        }
    }

    long pid() {
        return server.pid();
    }

    boolean isRunning() {
        return watchdog.isAlive() && server.isAlive();
    }

    /** Waits until {@code ready}; false if the server ends before that, or takes longer than {@code longest}. */
    boolean becomes(BooleanSupplier ready, Duration longest) {
        for (var waited = Duration.ZERO; waited.compareTo(longest) < 0; waited = waited.plus(LOOK_AGAIN)) {
            if (ready.getAsBoolean()) {
                return true;
            }
            if (!isRunning()) {
                return false;
            }
            Pause.of(LOOK_AGAIN);
        }
        return false;
    }

    /** Completes when the server and its watchdog have ended. */
    CompletableFuture<Void> onExit() {
        // Both, because somebody may have killed the watchdog and left its server.
        return CompletableFuture.allOf(watchdog.onExit(), server.onExit());
    }

    /** The end of what the server printed since it started. */
    String lastWords() {
        try {
            var text = Files.readString(output);
            return text.substring(Math.max(0, text.length() - 1000)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Asks the server to stop and waits until it has. */
    @Override
    public void close() {
        try {
            watchdog.getOutputStream().close();
        } catch (IOException e) {
            log.debug("The watchdog of process {} is gone already", server.pid());
        }
        try {
            onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.warn("Process {} did not stop in {} and is killed", server.pid(), LONGEST_STOP);
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the pipe is closed, so the server stops all the same
        }
    }

    private static String watchdog() {
        try (var script = ChildServer.class.getResourceAsStream("watchdog.sh")) {
            if (script == null) {
                throw new IllegalStateException("watchdog.sh is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read watchdog.sh", e);
        }
    }
}
