package id.temani.whatsapp;

import id.temani.delivery.MessageId;
import id.temani.delivery.Underway;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the nodes have in common. */
final class RecordedUnderway implements Underway {

    private final Map<MessageId, Integer> parts = new HashMap<>();
    private Optional<Accepted> last = Optional.empty();

    @Override
    public synchronized void partSent(MessageId id, int part) {
        parts.merge(id, part, Math::max);
    }

    @Override
    public synchronized boolean isOut(MessageId id, int part) {
        return parts.getOrDefault(id, 0) >= part;
    }

    @Override
    public synchronized Optional<Accepted> lastIn(ConversationId lane, Instant since) {
        return last.filter(message -> message.at().isAfter(since)).filter(message -> !isOut(message.id(), 1));
    }

    /** Some node had this one accepted, in whatever lane is asked for. */
    synchronized void accepted(MessageId id, Instant at) {
        last = Optional.of(new Accepted(id, at));
    }
}
