package id.temani.app.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** The Bot API on this machine: accepts everything at once, over connections that stay open. */
public final class FakeTelegramApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ME =
            "{\"id\":4711,\"is_bot\":true,\"first_name\":\"Temani\",\"username\":\"temani_bot\"}";
    private static final String MESSAGE =
            "{\"message_id\":%d,\"date\":1772427600,\"chat\":{\"id\":%d,\"type\":\"private\"},\"text\":\"-\"}";

    private final ServerSocket server = LowPorts.open();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ids = new AtomicInteger();
    private final LongAdder otherCalls = new LongAdder();
    private final Consumer<Shown> phones;

    /** @param phones gets each message before the sender gets its answer; must be quick */
    public FakeTelegramApi(Consumer<Shown> phones) throws IOException {
        this.phones = phones;
        Thread.ofVirtual().start(this::accept);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Calls that show nothing new: deletions, answers to taps, edits. */
    public long otherCalls() {
        return otherCalls.sum();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var connection = server.accept();
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
                connection.getOutputStream().write(response(answer(request.get())));
            }
        } catch (IOException e) {
            // The caller is gone, perhaps killed on purpose.
        } finally {
            connections.remove(connection);
        }
    }

    private String answer(HttpMessage request) throws IOException {
        var method =
                request.path().substring(request.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (method) {
            case "sendmessage" -> show(request.body());
            case "getme" -> ME;
            default -> {
                otherCalls.increment();
                yield "true";
            }
        };
    }

    private String show(byte[] body) throws IOException {
        var at = System.nanoTime();
        var message = JSON.readTree(body);
        var shown = new Shown(
                message.path("chat_id").asLong(),
                ids.incrementAndGet(),
                message.path("text").asText(),
                message.path("reply_markup"),
                at);
        phones.accept(shown);
        return MESSAGE.formatted(shown.id(), shown.chat());
    }

    private static byte[] response(String result) {
        var body = "{\"ok\":true,\"result\":" + result + "}";
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : connections) {
            connection.close();
        }
    }

    /** What a phone would send after seeing {@code last}: the tap on a button if one was chosen, else the words. */
    static byte[] update(long id, long chat, String line, Optional<Shown> last, boolean taps) {
        var tapped = last.filter(shown -> taps && line.matches("[0-9]+"))
                .filter(shown -> shown.payloads().size() >= Integer.parseInt(line));
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
