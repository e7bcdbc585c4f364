package id.temani.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Asks Telegram for updates, raw, so that one update that nobody can read does not take the others with it.
 *
 * @see <a href="https://core.telegram.org/bots/api#getupdates">Bot API: getUpdates</a>
 */
final class UpdateQueue implements AutoCloseable {

    /** What came of asking. */
    sealed interface Answer {

        /** The oldest unconfirmed updates, at most 100. */
        record Updates(List<JsonNode> updates) implements Answer {}

        /** 429: ask again after a pause. */
        record TooFast(Duration after) implements Answer {}

        /** 401: the token is wrong. */
        record TokenRefused() implements Answer {}

        /** 409: somebody else asks, or a webhook is set. */
        record ReadElsewhere() implements Answer {}

        /** Anything else; {@code what} is a status or the class of an exception, fit for a log. */
        record Failed(String what) implements Answer {}
    }

    private static final Duration HELD = Duration.ofSeconds(50);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(65);
    private static final int MOST_UPDATES = 100;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final MediaType JSON = MediaType.get("application/json");

    private final ObjectMapper json = new ObjectMapper();
    private final OkHttpClient http;
    private final TelegramConnection connection;
    private final AtomicReference<@Nullable Call> current = new AtomicReference<>();
    private volatile boolean closed;

    UpdateQueue(TelegramConnection connection) {
        this(connection, READ_TIMEOUT);
    }

    UpdateQueue(TelegramConnection connection, Duration readTimeout) {
        this.connection = connection;
        this.http = connection.patient(readTimeout);
    }

    /** Waits until there are updates, at most {@link #HELD}. Asking with an offset confirms everything before it. */
    Answer ask(OptionalLong offset) {
        var call = http.newCall(request(offset));
        current.set(call);
        if (closed) {
            call.cancel();
        }
        try (var response = call.execute()) {
            return read(response);
        } catch (IOException | RuntimeException e) {
            return new Answer.Failed(e.getClass().getSimpleName());
        } finally {
            current.set(null);
        }
    }

    /** Ends a waiting call; what it would have brought comes again. */
    void cancel() {
        var call = current.get();
        if (call != null) {
            call.cancel();
        }
    }

    /** Ends a waiting call and every later one. */
    @Override
    public void close() {
        closed = true;
        cancel();
    }

    private Request request(OptionalLong offset) {
        var body = json.createObjectNode().put("limit", MOST_UPDATES).put("timeout", HELD.toSeconds());
        TelegramUpdates.ALLOWED.forEach(body.putArray("allowed_updates")::add);
        offset.ifPresent(next -> body.put("offset", next));
        return new Request.Builder()
                .url(connection.method("getUpdates"))
                .post(RequestBody.create(body.toString(), JSON))
                .build();
    }

    private Answer read(Response response) throws IOException {
        var body = response.body();
        var bytes = body == null ? new byte[0] : body.byteStream().readNBytes(MOST_BYTES);
        return switch (response.code()) {
            case 200 -> updates(json.readTree(bytes));
            case 401 -> new Answer.TokenRefused();
            case 409 -> new Answer.ReadElsewhere();
            case 429 -> new Answer.TooFast(retryAfter(bytes, response));
            default -> new Answer.Failed("status " + response.code());
        };
    }

    private static Answer updates(JsonNode answer) {
        if (!answer.path("ok").asBoolean() || !answer.path("result").isArray()) {
            return new Answer.Failed("an answer without a result");
        }
        var updates = new ArrayList<JsonNode>();
        answer.path("result").forEach(updates::add);
        return new Answer.Updates(updates);
    }

    private Duration retryAfter(byte[] bytes, Response response) throws IOException {
        var seconds = seconds(bytes);
        if (seconds == 0) {
            var header = response.header("Retry-After", "");
            seconds = header != null && header.matches("[0-9]{1,6}") ? Long.parseLong(header) : 1;
        }
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    private long seconds(byte[] bytes) throws IOException {
        try {
            return json.readTree(bytes).at("/parameters/retry_after").asLong(0);
        } catch (JsonProcessingException e) {
            return 0;
        }
    }
}
