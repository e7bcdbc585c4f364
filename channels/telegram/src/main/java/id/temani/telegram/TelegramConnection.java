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
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.support.ExecutorServiceAdapter;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The HTTP side of one bot. Every setting here keeps a promise: a POST leaves once, sixty-four calls run side by side, and
 * nothing outlives the application.
 */
final class TelegramConnection implements AutoCloseable {

    /** Messages on their way at the same time. */
    static final int SIDE_BY_SIDE = 64;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http;
    private final HttpUrl base;
    private final String token;
    private final TelegramClient client;
    private final TelegramClient background;

    TelegramConnection(TelegramProperties settings) {
        this(settings, Timeouts.STANDARD);
    }

    TelegramConnection(TelegramProperties settings, Timeouts timeouts) {
        token = settings.token();
        base = base(settings.apiUrl());
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher(new ExecutorServiceAdapter(new SyncTaskExecutor()), Integer.MAX_VALUE))
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
        client = client(http);
        background = client(
                http.newBuilder().dispatcher(dispatcher(threads, SIDE_BY_SIDE)).build());
    }

    /** Every call is carried out on the thread that asks for it, also the asynchronous ones. */
    TelegramClient client() {
        return client;
    }

    /** Asynchronous calls are carried out on threads of the connection; for what nobody waits for. */
    TelegramClient background() {
        return background;
    }

    private TelegramClient client(OkHttpClient http) {
        var url = TelegramUrl.builder().schema(base.scheme()).host(base.host()).port(base.port());
        return new OkHttpTelegramClient(http, token, url.testServer(false).build());
    }

    /** For calls that wait for an answer up to {@code timeout}, such as a long poll. */
    OkHttpClient patient(Duration timeout) {
        return http.newBuilder()
                .readTimeout(timeout)
                .callTimeout(timeout.plusSeconds(5))
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
        threads.shutdownNow();
        http.connectionPool().evictAll();
    }

    private static HttpUrl base(URI url) {
        var base = HttpUrl.get(url);
        if (base == null) {
            throw new IllegalStateException("temani.telegram.api-url must be an http or https URL");
        }
        return base;
    }

    /** @param sideBySide calls that run at the same time; one that waits in the dispatcher does so before its time begins */
    private static Dispatcher dispatcher(ExecutorService threads, int sideBySide) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(sideBySide);
        dispatcher.setMaxRequestsPerHost(sideBySide);
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
