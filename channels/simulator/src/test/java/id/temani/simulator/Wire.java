package id.temani.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** One simulated phone over real HTTP, as the page's script uses it. */
final class Wire implements AutoCloseable {

    private final String root;
    private final PhoneId phone = new PhoneId(UUID.randomUUID().toString().replace("-", ""));
    private final HttpClient client = HttpClient.newHttpClient();

    Wire(int port) {
        root = "http://127.0.0.1:" + port;
    }

    PhoneId phone() {
        return phone;
    }

    static String ref() {
        return UUID.randomUUID().toString();
    }

    /** Posts a JSON body, in which single quotes stand for double ones, to this phone. */
    int post(String path, String body) {
        return postTo("/simulator/phones/" + phone.value() + path, body);
    }

    int postTo(String path, String body) {
        return send(json(path, body)).statusCode();
    }

    HttpRequest.Builder json(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Origin", root)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }

    int write(String text) {
        return post("/messages", "{'ref':'%s','text':'%s'}".formatted(ref(), text));
    }

    String look() {
        return get("/simulator/phones/" + phone.value());
    }

    String get(String path) {
        return send(request(path)).body();
    }

    int status(String path) {
        return send(request(path)).statusCode();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException broken) {
            throw new IllegalStateException("The server did not answer", broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
