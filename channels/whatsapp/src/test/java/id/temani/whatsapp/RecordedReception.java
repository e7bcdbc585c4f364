package id.temani.whatsapp;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes messages in once each, like the real one, or breaks as told. */
final class RecordedReception implements Reception {

    private final List<InboundMessage> received = new ArrayList<>();
    private Optional<RuntimeException> trouble = Optional.empty();

    @Override
    public synchronized void receive(InboundMessage message) {
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

    synchronized void breaks(RuntimeException exception) {
        trouble = Optional.of(exception);
    }

    synchronized void clear() {
        received.clear();
        trouble = Optional.empty();
    }
}
