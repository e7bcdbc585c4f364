package id.temani.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The Bot API on this machine: accepts everything at once, over connections that stay open, unless there is {@linkplain
 * #trouble trouble}.
 */
public final class FakeTelegramApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ME =
            "{\"id\":4711,\"is_bot\":true,\"first_name\":\"Temani\",\"username\":\"temani_bot\"}";
    private static final String TOO_MANY =
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after %1$d\","
                    + "\"parameters\":{\"retry_after\":%1$d}}";
    private static final String FAILED = "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}";
    private static final Duration TOO_LATE = Duration.ofSeconds(12);
    private static final String MESSAGE =
            "{\"message_id\":%d,\"date\":1772427600,\"chat\":{\"id\":%d,\"type\":\"private\"},\"text\":\"-\"}";

    private final ApiTrouble trouble = new ApiTrouble(new Random());
    private final Set<Integer> shownUnanswered = ConcurrentHashMap.newKeySet();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ids = new AtomicInteger();
    private final LongAdder otherCalls = new LongAdder();
    private final Consumer<Shown> phones;
    private volatile ServerSocket server = LowPorts.open();

    /** @param phones gets each message before the sender gets its answer; must be quick */
    public FakeTelegramApi(Consumer<Shown> phones) throws IOException {
        this.phones = phones;
        listen(server);
    }

    private void listen(ServerSocket listening) {
        Thread.ofVirtual().start(() -> accept(listening));
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** What goes wrong here. */
    public ApiTrouble trouble() {
        return trouble;
    }

    /** Whether the sender could know that it was shown. */
    public boolean wasAnswered(Shown shown) {
        return !shownUnanswered.contains(shown.id());
    }

    /** Nobody can connect any more, and what is connected gets no answer. */
    public void goDown() throws IOException {
        trouble.down(true);
        server.close();
    }

    public void comeBack() throws IOException {
        server = LowPorts.open(server.getLocalPort());
        trouble.down(false);
        listen(server);
    }

    /** Calls that show nothing new: deletions, answers to taps, edits. */
    public long otherCalls() {
        return otherCalls.sum();
    }

    private void accept(ServerSocket listening) {
        try {
            while (!listening.isClosed()) {
                var connection = listening.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed: nobody calls any more.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream(), 16_384);
            for (var request = HttpMessage.read(in); request.isPresent(); request = HttpMessage.read(in)) {
                var answer = answer(request.get());
                if (answer.isEmpty()) {
                    return;
                }
                connection.getOutputStream().write(answer.get());
            }
        } catch (IOException e) {
            // The caller is gone, perhaps killed on purpose.
        } finally {
            connections.remove(connection);
        }
    }

    /** Empty when the connection ends without an answer. */
    private Optional<byte[]> answer(HttpMessage request) throws IOException {
        var method =
                request.path().substring(request.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (method.equals("sendmessage")) {
            return take(JSON.readTree(request.body()));
        }
        otherCalls.increment();
        return trouble.isDown() ? Optional.empty() : Optional.of(ok(method.equals("getme") ? ME : "true"));
    }

    private Optional<byte[]> take(JsonNode message) {
        return switch (trouble.next(message.path("chat_id").asLong(), System.nanoTime())) {
            case Answer.Accepted() -> {
                var shown = shown(message);
                phones.accept(shown);
                yield Optional.of(ok(MESSAGE.formatted(shown.id(), shown.chat())));
            }
            case Answer.TooMany(var seconds) ->
                Optional.of(response("429 Too Many Requests", TOO_MANY.formatted(seconds)));
            case Answer.Failed() -> Optional.of(response("500 Internal Server Error", FAILED));
            case Answer.Dropped(var isShown) -> unanswered(message, isShown);
            case Answer.Late(var isShown) -> {
                var nothing = unanswered(message, isShown);
                LockSupport.parkNanos(TOO_LATE.toNanos());
                yield nothing;
            }
        };
    }

    private Optional<byte[]> unanswered(JsonNode message, boolean isShown) {
        if (isShown) {
            var shown = shown(message);
            shownUnanswered.add(shown.id());
            phones.accept(shown);
        }
        return Optional.empty();
    }

    private Shown shown(JsonNode message) {
        return new Shown(
                message.path("chat_id").asLong(),
                ids.incrementAndGet(),
                message.path("text").asText(),
                message.path("reply_markup"),
                System.nanoTime());
    }

    private static byte[] ok(String result) {
        return response("200 OK", "{\"ok\":true,\"result\":" + result + "}");
    }

    private static byte[] response(String status, String body) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : connections) {
            connection.close();
        }
    }

    /** Whether there is a button for this line. */
    static boolean isTap(String line, Optional<Shown> last) {
        return line.matches("[0-9]+")
                && last.filter(shown -> shown.payloads().size() >= Integer.parseInt(line))
                        .isPresent();
    }

    /** What a phone would send after seeing {@code last}: the tap on a button if one was chosen, else the words. */
    static byte[] update(long id, long chat, String line, Optional<Shown> last, boolean taps) {
        var tapped = last.filter(shown -> taps && isTap(line, last));
        var update = JSON.createObjectNode().put("update_id", id);
        if (tapped.isPresent()) {
            var query = update.putObject("callback_query").put("id", "q" + id).put("chat_instance", "1");
            query.put("data", tapped.get().payloads().get(Integer.parseInt(line) - 1));
            query.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "-");
            var message =
                    query.putObject("message").put("message_id", tapped.get().id());
            message.put("date", 1_772_427_600).put("text", tapped.get().text());
            message.putObject("chat").put("id", chat).put("type", "private");
            message.set("reply_markup", tapped.get().markup());
        } else {
            var message = update.putObject("message").put("message_id", id).put("date", 1_772_427_600);
            message.put("text", line);
            message.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "-");
            message.putObject("chat").put("id", chat).put("type", "private");
        }
        return update.toString().getBytes(StandardCharsets.UTF_8);
    }
}
