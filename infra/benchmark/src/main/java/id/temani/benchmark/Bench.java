package id.temani.benchmark;

import id.temani.app.load.AppUnderTest;
import id.temani.app.load.Crowd;
import id.temani.app.load.FakeTelegramApi;
import id.temani.app.load.Servers;
import id.temani.embedded.EmbeddedPostgres;
import id.temani.embedded.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything one run needs, ended together: servers, the fake Telegram, residents, the app. */
final class Bench implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120); // a lease of a killed app is 30 seconds

    private final Path folder;
    private final @Nullable EmbeddedPostgres postgres;
    private final @Nullable EmbeddedRedis redis;
    private final Servers servers;
    private final Crowd crowd;
    private final FakeTelegramApi telegram;
    private final AppUnderTest app;
    private final List<AppUnderTest> nodes = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();

    private Bench(Path folder, Settings settings) throws IOException {
        this.folder = folder;
        var external = external();
        postgres = external.isPresent() ? null : EmbeddedPostgres.start(folder);
        redis = external.isPresent() ? null : EmbeddedRedis.start(folder);
        servers = postgres == null || redis == null ? external.orElseThrow() : Servers.of(postgres, redis);
        var port = AppUnderTest.freePort();
        crowd = new Crowd(List.of(port), AppUnderTest.SECRET, settings.taps(), PATIENCE);
        telegram = new FakeTelegramApi(crowd::shown);
        app = new AppUnderTest(launch(settings), folder, port, telegram.url(), servers);
        nodes.add(app);
        ports.add(port);
    }

    /** Starts another node; people who come from now on write to all of them in turn. */
    void addNode() throws IOException, InterruptedException {
        var port = AppUnderTest.freePort();
        var node = app.beside(port);
        nodes.add(node);
        ports.add(port);
        node.start();
        crowd.leave();
        crowd.reach(ports);
    }

    /** A new empty folder each time, so that keys and database belong together. */
    static Bench open(Settings settings) throws IOException {
        var parent = Path.of(System.getProperty("temani.benchmark.folder", "target/run"));
        Files.createDirectories(parent);
        return new Bench(Files.createTempDirectory(parent, "run-").toRealPath(), settings);
    }

    private static List<String> launch(Settings settings) {
        var launch = new ArrayList<String>();
        if (!settings.java().isEmpty()) {
            launch.addAll(List.of(settings.java().split(",")));
        }
        launch.addAll(List.of(
                "-jar",
                Path.of(System.getProperty("temani.app.jar")).toAbsolutePath().toString()));
        return launch;
    }

    private static Optional<Servers> external() {
        var environment = System.getenv();
        return Optional.ofNullable(environment.get("SPRING_DATASOURCE_URL"))
                .map(url -> new Servers(
                        url,
                        environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                        environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""),
                        environment.getOrDefault("SPRING_DATA_REDIS_URL", "redis://127.0.0.1:6379")));
    }

    Path folder() {
        return folder;
    }

    Servers servers() {
        return servers;
    }

    Crowd crowd() {
        return crowd;
    }

    FakeTelegramApi telegram() {
        return telegram;
    }

    AppUnderTest app() {
        return app;
    }

    /** The app, and what was {@linkplain #addNode added}. */
    List<AppUnderTest> nodes() {
        return List.copyOf(nodes);
    }

    /** The embedded database's processes; empty when an external one is used, whose work we cannot see. */
    Optional<ProcessTree> database() {
        return Optional.ofNullable(postgres).map(server -> new ProcessTree(server.pid()));
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(AppUnderTest::close);
        telegram.close();
        if (postgres != null && redis != null) {
            redis.close();
            postgres.close();
        }
    }
}
