package id.temani.app.e2e;

import id.temani.app.TemaniApplication;
import id.temani.app.intake.CommittedTurns;
import id.temani.app.start.FirstCodes;
import id.temani.desk.ClockDesk;
import id.temani.embedded.ScratchServers;
import id.temani.later.Later;
import id.temani.postgres.vault.KeyFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole app on a database of its own, with both real channels switched on towards {@link Platforms}. */
final class RunningApp implements AutoCloseable {

    static final String PUBLIC_URL = "https://temani.example";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Platforms platforms;
    private final ConfigurableApplicationContext context;
    private final List<URI> doors = new CopyOnWriteArrayList<>();
    private final AtomicInteger deliveries = new AtomicInteger();
    private volatile boolean inTurn;

    private RunningApp(Platforms platforms, ConfigurableApplicationContext context) {
        this.platforms = platforms;
        this.context = context;
    }

    /** Starts on an empty database; {@code keys} is an empty folder. */
    static RunningApp start(Path keys, String... more) {
        return start(new Platforms(), ScratchServers.emptyDatabase(), keys, more);
    }

    static RunningApp start(Platforms platforms, String database, Path keys, String... more) {
        var arguments = settings(platforms, database, keys, more);
        var app = new RunningApp(platforms, new SpringApplicationBuilder(TemaniApplication.class).run(arguments));
        platforms.reportTo((callback, sid) -> app.isToldThatItWasSent(URI.create(callback), sid));
        return app;
    }

    /** Everything that is switched on, as arguments of the program; makes the keys as well. */
    static String[] settings(Platforms platforms, String database, Path keys, String... more) {
        KeyFiles.open(keys, true, Clock.systemUTC());
        var settings = new ArrayList<>(List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.datasource.url=" + database,
                "spring.data.redis.url=" + ScratchServers.redis().uri(),
                "temani.keys-dir=" + keys,
                "temani.controller-contact=Kelurahan Contoh",
                "temani.public-url=" + PUBLIC_URL,
                "temani.telegram.token=" + Platforms.BOT_TOKEN,
                "temani.telegram.api-url=" + platforms.url(),
                "temani.telegram.mode=webhook",
                "temani.telegram.webhook-secret=" + TelegramPhone.SECRET,
                "temani.whatsapp.account-sid=" + Platforms.ACCOUNT,
                "temani.whatsapp.auth-token=" + SignedForm.TOKEN,
                "temani.whatsapp.from=" + WhatsAppPhone.SENDER,
                "temani.whatsapp.api-url=" + platforms.url(),
                // People in tests are faster than people.
                "temani.limits.person-burst=1000",
                "temani.limits.telegram.per-chat=1000",
                "temani.limits.telegram.burst=1000",
                "temani.limits.telegram.per-bot=1000",
                "temani.whatsapp.messages-per-second=1000"));
        for (var other : more) {
            var name = other.substring(0, other.indexOf('=') + 1);
            settings.removeIf(setting -> setting.startsWith(name));
            settings.add(other);
        }
        return settings.stream().map(setting -> "--" + setting).toArray(String[]::new);
    }

    /** A second node on the same database, behind the same platforms, which deliver to it as {@link #inTurn} says. */
    RunningApp joined(Path keys) {
        var environment = context.getEnvironment();
        var database = environment.getRequiredProperty("spring.datasource.url");
        var other = new RunningApp(
                platforms,
                new SpringApplicationBuilder(TemaniApplication.class).run(settings(platforms, database, keys)));
        doors.add(other.url());
        return other;
    }

    /** Whether what people write is delivered to both nodes in turn. */
    void inTurn(boolean both) {
        inTurn = both;
    }

    Platforms platforms() {
        return platforms;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    /** Waits until this query says true. */
    void await(String query) {
        var jdbc = bean(JdbcClient.class);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.yield()) {
            if (jdbc.sql(query).query(Boolean.class).single()) {
                return;
            }
        }
        throw new AssertionError("Still not: " + query);
    }

    /** As if the time of this wake-up had come for the one row whose id {@code whose} selects. */
    void wake(Later.Wake why, String whose) {
        var id = bean(JdbcClient.class).sql(whose).query(UUID.class).single();
        bean(CommittedTurns.class).run(() -> bean(ClockDesk.class).woken(why, id));
    }

    /** A fresh code that begins with {@code a-} or {@code k-}. */
    String code(String kind) {
        return code(kind, "");
    }

    /** The same for a unit with this in its name. */
    String code(String kind, String unit) {
        return bean(FirstCodes.class).make().stream()
                .filter(line -> line.contains(unit))
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .filter(word -> word.startsWith(kind))
                .findFirst()
                .orElseThrow();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private URI door() {
        return !inTurn || deliveries.incrementAndGet() % 2 == 0 ? url() : doors.getFirst();
    }

    /**
     * Posts once.
     *
     * @param headers names and values in turn
     * @return the answer's code; 0 when there was none
     */
    int post(String path, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(door().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Twilio does a moment after it took a message. */
    void isToldThatItWasSent(URI callback, String sid) {
        SignedForm.post(
                this,
                callback.getRawPath() + "?" + callback.getRawQuery(),
                Map.of("AccountSid", Platforms.ACCOUNT, "MessageSid", sid, "MessageStatus", "sent"));
    }

    Answer get(String path) {
        return answer(HttpRequest.newBuilder(url().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    record Answer(int code, String body) {}

    private Answer answer(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        platforms.close();
    }
}
