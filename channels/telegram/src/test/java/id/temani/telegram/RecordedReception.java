package id.temani.telegram;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A desk that writes down what it took, unless it is told to fail first. */
final class RecordedReception implements Reception {

    final List<InboundMessage> taken = new CopyOnWriteArrayList<>();
    private volatile Consumer<InboundMessage> before = message -> {};

    @Override
    public void receive(InboundMessage message) {
        before.accept(message);
        taken.add(message);
    }

    void before(Consumer<InboundMessage> action) {
        before = action;
    }

    void isDown() {
        before = message -> {
            throw new Unavailable(new IllegalStateException("down"));
        };
    }

    void isUp() {
        before = message -> {};
    }
}
