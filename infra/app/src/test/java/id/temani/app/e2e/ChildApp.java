package id.temani.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The app in a process of its own, which can be killed and started again. */
final class ChildApp implements Door, AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Platforms platforms;
    private final List<String> command = new ArrayList<>();
    private final Path log;
    private final int port;
    private Process process;

    ChildApp(Platforms platforms, String database, Path folder, int port) throws IOException {
        this.platforms = platforms;
        this.port = port;
        this.log = folder.resolve("child.log");
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "id.temani.app.TemaniApplication"));
        command.addAll(
                List.of(RunningApp.settings(platforms, database, folder.resolve("keys"), "server.port=" + port)));
        process = launched();
    }

    private Process launched() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** As a power cut for this process, and a start right after it. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launched();
    }

    /** Waits until it takes messages. */
    ChildApp ready() {
        for (long end = System.nanoTime() + LONGEST_START.toNanos(); System.nanoTime() < end; Thread.yield()) {
            if (!process.isAlive()) {
                throw new AssertionError("The app ended: " + lastWords());
            }
            if (post("/webhooks/telegram", "application/json", "{}") == 403) {
                return this;
            }
        }
        throw new AssertionError("The app does not start: " + lastWords());
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public Platforms platforms() {
        return platforms;
    }

    @Override
    public Instant now() {
        return Clock.systemUTC().instant();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        platforms.close();
    }
}
