package id.temani.whatsapp;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits. Tests bring one that moves their clock instead. */
interface Patience {

    /** Returns when {@code event} has happened, after {@code longest}, or when this thread is interrupted. */
    void await(CompletableFuture<?> event, Duration longest);

    default void pause(Duration length) {
        await(new CompletableFuture<>(), length);
    }

    static Patience real() {
        return (event, longest) -> {
            try {
                event.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException over) {
                // Whoever waits looks at the event and the clock again.
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
