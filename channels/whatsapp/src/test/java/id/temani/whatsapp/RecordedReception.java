package id.temani.whatsapp;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes messages in once each, like the real one, or breaks as told. */
final class RecordedReception implements Reception {

    private final List<InboundMessage> received = new ArrayList<>();
    private final Semaphore calls = new Semaphore(0);
    private Optional<RuntimeException> trouble = Optional.empty();

    @Override
    public synchronized void receive(InboundMessage message) {
        calls.release();
        trouble.ifPresent(exception -> {
            throw exception;
        });
        if (received.stream().noneMatch(known -> known.ref().equals(message.ref()))) {
            received.add(message);
        }
    }

    synchronized List<InboundMessage> received() {
        return List.copyOf(received);
    }

    /** How often it was called since it was last asked. */
    int calls() {
        return calls.drainPermits();
    }

    /** Waits for a call that another thread makes, at most five seconds. */
    boolean isCalled() throws InterruptedException {
        return calls.tryAcquire(5, TimeUnit.SECONDS);
    }

    synchronized void breaks(RuntimeException exception) {
        trouble = Optional.of(exception);
    }

    synchronized void clear() {
        received.clear();
        trouble = Optional.empty();
    }
}
