package id.temani.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The HTTP side of one bot. Every setting here keeps a promise: a POST leaves once, many calls run side by side, and
 * nothing outlives the application.
 */
final class TelegramConnection implements AutoCloseable {

    /** Messages on their way at the same time. */
    static final int SIDE_BY_SIDE = 64;

    /** Room for taps as well: a call that waits inside the dispatcher does so before its time-out begins. */
    private static final int CALLS_SIDE_BY_SIDE = 2 * SIDE_BY_SIDE;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http;
    private final HttpUrl base;
    private final String token;
    private final TelegramClient client;

    TelegramConnection(TelegramProperties settings) {
        this(settings, Timeouts.STANDARD);
    }

    TelegramConnection(TelegramProperties settings, Timeouts timeouts) {
        token = settings.token();
        base = base(settings.apiUrl());
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher(threads))
                // OkHttp would send a POST again when a pooled connection closes without an answer.
                .retryOnConnectionFailure(false)
                // Without that retry, a connection that the server may have closed must not wait long in the pool.
                .connectionPool(new ConnectionPool(16, 5, TimeUnit.SECONDS))
                .connectTimeout(timeouts.connect())
                // The time of the whole call says it all; each of these would set a timer of its own.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(timeouts.call())
                .addInterceptor(underBasePath(base))
                .build();
        var url = TelegramUrl.builder().schema(base.scheme()).host(base.host()).port(base.port());
        client = new OkHttpTelegramClient(http, token, url.testServer(false).build());
    }

    TelegramClient client() {
        return client;
    }

    /** For calls that wait for an answer up to {@code timeout}, such as a long poll. */
    OkHttpClient patient(Duration timeout) {
        return http.newBuilder()
                .readTimeout(timeout)
                .callTimeout(timeout.plusSeconds(5))
                .build();
    }

    /** For what must not lead us anywhere else. */
    OkHttpClient straight() {
        return http.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /** The address of a file. Holds the token: never to be logged. */
    HttpUrl file(String path) {
        return new HttpUrl.Builder()
                .scheme(base.scheme())
                .host(base.host())
                .port(base.port())
                .addPathSegment("file")
                .addPathSegment("bot" + token)
                .addPathSegments(path)
                .build();
    }

    /** The address of a method. Holds the token: never to be logged. */
    HttpUrl method(String name) {
        return new HttpUrl.Builder()
                .scheme(base.scheme())
                .host(base.host())
                .port(base.port())
                .addPathSegment("bot" + token)
                .addPathSegment(name)
                .build();
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        threads.shutdown();
        http.connectionPool().evictAll();
    }

    private static HttpUrl base(URI url) {
        var base = HttpUrl.get(url);
        if (base == null) {
            throw new IllegalStateException("temani.telegram.api-url must be an http or https URL");
        }
        return base;
    }

    /** Each call on a thread of its own: OkHttp lets whoever ends a call begin the next one, whosever that is. */
    private static Dispatcher dispatcher(ExecutorService threads) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(CALLS_SIDE_BY_SIDE);
        dispatcher.setMaxRequestsPerHost(CALLS_SIDE_BY_SIDE);
        return dispatcher;
    }

    /** The library knows scheme, host and port only; a base URL may also have a path. */
    private static Interceptor underBasePath(HttpUrl base) {
        var path = base.encodedPath().replaceFirst("/$", "");
        return chain -> {
            var url = chain.request().url();
            var below = url.newBuilder().encodedPath(path + url.encodedPath()).build();
            return chain.proceed(chain.request().newBuilder().url(below).build());
        };
    }

    /** How long we wait: for a connection, and for a whole call. */
    record Timeouts(Duration connect, Duration call) {

        static final Timeouts STANDARD = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }
}
