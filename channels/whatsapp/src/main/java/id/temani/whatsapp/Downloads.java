package id.temani.whatsapp;

import id.temani.delivery.PhotoSource;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads over HTTP what may be too much or never end. Follows no redirect by itself and never logs an address. */
final class Downloads implements AutoCloseable {

    /** For one answer as a whole, its bytes included. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private final HttpClient http;
    private final Duration patience;
    private final int most;

    Downloads() {
        this(PATIENCE, PhotoSource.MOST_BYTES);
    }

    Downloads(Duration patience, int most) {
        this.patience = patience;
        this.most = most;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    /** Empty when there was no answer in time. An answer without a body had more bytes than we take. */
    Optional<HttpResponse<Optional<byte[]>>> get(URI where, Optional<String> name) {
        var request = HttpRequest.newBuilder(where).timeout(patience).GET();
        name.ifPresent(said -> request.header("Authorization", said));
        var answer = http.sendAsync(request.build(), any -> new Bounded(most));
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Stops reading at the first byte too many. */
    private static final class Bounded implements HttpResponse.BodySubscriber<Optional<byte[]>> {

        private final CompletableFuture<Optional<byte[]>> body = new CompletableFuture<>();
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final int most;
        private Flow.@Nullable Subscription subscription;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<Optional<byte[]>> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (var buffer : buffers) {
                if (read.size() + buffer.remaining() > most) {
                    stop();
                    return;
                }
                var bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                read.writeBytes(bytes);
            }
        }

        private void stop() {
            if (subscription != null) {
                subscription.cancel();
            }
            body.complete(Optional.empty());
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(Optional.of(read.toByteArray()));
        }
    }
}
