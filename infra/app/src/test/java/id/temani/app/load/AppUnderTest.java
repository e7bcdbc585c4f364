package id.temani.app.load;

import id.temani.postgres.vault.KeyFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The app as operators run it: a process of its own on servers of its own, with Telegram in webhook mode. Its rate limits
 * are raised, because a few residents of ours write as much as thousands of real ones.
 */
public final class AppUnderTest implements AutoCloseable {

    /** What Telegram repeats in every call; no secret here. */
    public static final String SECRET = "load-test";

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path folder;
    private final int port;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile @Nullable Process process;

    /**
     * @param launch what comes after {@code java}: options, and a jar or a class path with a main class
     * @param folder gets keys and logs
     * @param port where it will listen, after every start
     */
    public AppUnderTest(List<String> launch, Path folder, int port, URI telegram, Servers servers) {
        this(command(launch), new TreeMap<>(raisedLimits()), folder, port);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SPRING_DATASOURCE_URL", servers.jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", servers.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", servers.password());
        environment.put("SPRING_DATA_REDIS_URL", servers.redisUrl());
        environment.put("TEMANI_DATA_DIR", folder.toString());
        environment.put("TEMANI_KEYS_DIR", folder.resolve("keys").toString());
        environment.put("TEMANI_CONTROLLER_CONTACT", "nobody, a load test");
        environment.put("TEMANI_TELEGRAM_TOKEN", "4711:load-test");
        environment.put("TEMANI_TELEGRAM_API_URL", telegram.toString());
        environment.put("TEMANI_TELEGRAM_MODE", "webhook");
        environment.put("TEMANI_TELEGRAM_WEBHOOK_SECRET", SECRET);
    }

    private AppUnderTest(List<String> command, Map<String, String> environment, Path folder, int port) {
        this.command = command;
        this.environment = environment;
        this.folder = folder;
        this.port = port;
        this.log = folder.resolve("app-" + port + ".log");
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("TEMANI_PUBLIC_URL", "http://127.0.0.1:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(this::endWithUs));
    }

    private static List<String> command(List<String> launch) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.addAll(launch);
        return List.copyOf(command);
    }

    /** Another node on the same servers and with the same keys. */
    public AppUnderTest beside(int otherPort) {
        return new AppUnderTest(command, new TreeMap<>(environment), folder, otherPort);
    }

    /** The limits that would otherwise be measured in place of the app. */
    public static Map<String, String> raisedLimits() {
        return Map.of(
                "TEMANI_LIMITS_PERSONBURST", "1000000",
                "TEMANI_LIMITS_PERSONPERMINUTE", "1000000",
                "TEMANI_LIMITS_EVERYBODYPERSECOND", "1000000",
                "TEMANI_LIMITS_TELEGRAM_PERCHAT", "100000",
                "TEMANI_LIMITS_TELEGRAM_BURST", "100000",
                "TEMANI_LIMITS_TELEGRAM_PERBOT", "1000000");
    }

    /** A port below 32768 for {@link #AppUnderTest}. */
    public static int freePort() throws IOException {
        return LowPorts.free();
    }

    /** Starts it and returns how long it took until it was ready for people. */
    public Duration start() throws IOException, InterruptedException {
        KeyFiles.open(folder.resolve("keys"), true, Clock.systemUTC());
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TEMANI_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        var start = System.nanoTime();
        var started = builder.start();
        process = started;
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() - start > LONGEST_START.toNanos()) {
                close();
                throw new IllegalStateException("The app does not start; see " + log());
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public boolean isRunning() {
        return process != null;
    }

    public long pid() {
        return running().pid();
    }

    public Path log() {
        return log;
    }

    /** {@code kill -9}. Returns when, by {@link System#nanoTime}. */
    public long kill() throws InterruptedException {
        running().destroyForcibly();
        var death = System.nanoTime();
        running().waitFor();
        return death;
    }

    /** Asks it to stop, and waits. */
    @Override
    public void close() {
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    /** A run that is broken off leaves nothing behind. */
    private void endWithUs() {
        var left = process;
        if (left != null) {
            left.destroyForcibly();
        }
    }

    private Process running() {
        var started = process;
        if (started == null) {
            throw new IllegalStateException("The app was not started");
        }
        return started;
    }
}
