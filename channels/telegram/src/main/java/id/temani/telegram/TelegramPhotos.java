package id.temani.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.temani.delivery.PhotoRef;
import id.temani.delivery.PhotoSource;
import id.temani.resident.Channel;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches photos: first asks where one lies, then reads it from there, both under the bot's own base URL. The address
 * holds the token, so nothing here is ever logged.
 *
 * @see <a href="https://core.telegram.org/bots/api#getfile">Bot API: getFile</a>
 */
public final class TelegramPhotos implements PhotoSource {

    private static final int LONGEST_ANSWER = 64 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final TelegramConnection connection;
    private final OkHttpClient http;

    TelegramPhotos(TelegramConnection connection) {
        this.connection = connection;
        this.http = connection.straight();
    }

    @Override
    public Channel channel() {
        return Channel.TELEGRAM;
    }

    @Override
    public Fetched fetch(PhotoRef photo) {
        var where = connection
                .method("getFile")
                .newBuilder()
                .addQueryParameter("file_id", photo.place())
                .build();
        try (var answer = get(where)) {
            if (answer.code() != 200) {
                return refused(answer.code());
            }
            var path = path(bytes(answer, LONGEST_ANSWER));
            return path.isEmpty() ? new Fetched.Gone() : read(path.get());
        } catch (IOException | RuntimeException e) {
            return new Fetched.NotNow();
        }
    }

    private Fetched read(String path) throws IOException {
        try (var answer = get(connection.file(path))) {
            if (answer.code() != 200) {
                return refused(answer.code());
            }
            var bytes = bytes(answer, MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? new Fetched.TooBig() : new Fetched.Bytes(bytes);
        }
    }

    /** A path of ours, and none that leads out of it. */
    private Optional<String> path(byte[] answer) throws IOException {
        var path = json.readTree(answer).at("/result/file_path").asText();
        return path.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+){0,5}(\\.[A-Za-z0-9]{1,5})?")
                ? Optional.of(path)
                : Optional.empty();
    }

    private static Fetched refused(int code) {
        return code == 400 || code == 404 ? new Fetched.Gone() : new Fetched.NotNow();
    }

    private Response get(HttpUrl url) throws IOException {
        return http.newCall(new Request.Builder().url(url).build()).execute();
    }

    private static byte[] bytes(Response answer, int most) throws IOException {
        var body = answer.body();
        return body == null ? new byte[0] : body.byteStream().readNBytes(most);
    }
}
