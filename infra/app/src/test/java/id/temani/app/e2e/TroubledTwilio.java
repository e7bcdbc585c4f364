package id.temani.app.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Twilio with bad days: too many requests, errors, answers that get lost before or after it took a message. It lists
 * what it took, as Twilio does. No key against sending twice, as Twilio has none.
 */
final class TroubledTwilio implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Map<Mood, AtomicInteger> moods = new EnumMap<>(Mood.class);
    private final Random chance;
    private final BiConsumer<Taken, String> shown;
    private volatile boolean calm = true;
    private volatile boolean out;

    /** What becomes of one request to send. */
    enum Mood {
        TAKES,
        TOO_MANY,
        FAILS,
        TAKES_AND_IS_SILENT,
        IS_SILENT,
        OUT
    }

    record Taken(String sid, String to, String body, String at) {}

    /** @param shown told what was taken and where its reports are wanted */
    TroubledTwilio(long seed, BiConsumer<Taken, String> shown) {
        this.chance = new Random(seed);
        this.shown = shown;
        Arrays.stream(Mood.values()).forEach(mood -> moods.put(mood, new AtomicInteger()));
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void calm(boolean now) {
        calm = now;
    }

    void out(boolean now) {
        out = now;
    }

    int count(Mood mood) {
        return moods.get(mood).get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "POST" -> take(exchange);
                case "GET" -> reply(exchange, 200, Map.of("messages", listed(exchange), "page", 0, "page_size", 100));
                default -> exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var mood = mood();
        moods.get(mood).incrementAndGet();
        switch (mood) {
            case TAKES -> reply(exchange, 201, Map.of("sid", taken(form).sid(), "status", "queued"));
            case TAKES_AND_IS_SILENT -> taken(form);
            case IS_SILENT -> {
                // The connection closes without a word.
            }
            case TOO_MANY -> reply(exchange, 429, Map.of("code", 20429, "status", 429));
            case FAILS, OUT -> reply(exchange, 500, Map.of("code", 20500, "status", 500));
        }
    }

    private Taken taken(Map<String, String> form) {
        var at = ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        var message = new Taken(sid, form.getOrDefault("To", ""), form.getOrDefault("Body", ""), at);
        taken.add(message);
        shown.accept(message, form.getOrDefault("StatusCallback", ""));
        return message;
    }

    private synchronized Mood mood() {
        if (out) {
            return Mood.OUT;
        }
        var drawn = calm ? 100 : chance.nextInt(100);
        return drawn < 5
                ? Mood.TOO_MANY
                : drawn < 10
                        ? Mood.FAILS
                        : drawn < 12 ? Mood.TAKES_AND_IS_SILENT : drawn < 14 ? Mood.IS_SILENT : Mood.TAKES;
    }

    private List<Map<String, String>> listed(HttpExchange exchange) {
        var to = form(String.valueOf(exchange.getRequestURI().getRawQuery())).getOrDefault("To", "");
        return taken.stream()
                .filter(message -> message.to().equals(to))
                .map(message -> Map.of(
                        "sid", message.sid(),
                        "body", message.body(),
                        "direction", "outbound-api",
                        "num_media", "0",
                        "status", "sent",
                        "date_created", message.at(),
                        "date_sent", message.at()))
                .toList();
    }

    private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var field : body.split("&")) {
            var parts = field.split("=", 2);
            form.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
