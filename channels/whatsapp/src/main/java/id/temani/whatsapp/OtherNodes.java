package id.temani.whatsapp;

import id.temani.delivery.Underway;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database knows and this node does not: reports that reached other nodes, and messages that these sent. */
record OtherNodes(Underway underway) {

    private static final Logger log = LoggerFactory.getLogger(OtherNodes.class);

    /** Whether another node was told that what is ahead was sent. */
    boolean heardOf(SentGate.Ahead ahead) {
        return asked(
                () -> underway.isOut(ahead.passage().message(), ahead.passage().part()), false);
    }

    /** What another node sent last in this chat and was not told of; what this node sent is for its own gate. */
    Optional<Duration> sentIn(ConversationId lane, SentGate gate, Instant now) {
        return asked(() -> underway.lastIn(lane, now.minus(SentGate.LONGEST)), Optional.<Underway.Accepted>empty())
                .filter(last -> !gate.posted(last.id()))
                .map(last -> Duration.between(now, last.at().plus(SentGate.LONGEST)))
                .filter(Duration::isPositive);
    }

    /** Without an answer the five seconds count, as on a node that is alone. */
    private static <T> T asked(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (RuntimeException trouble) {
            log.warn(
                    "Could not look how far a WhatsApp message is: {}",
                    trouble.getClass().getName());
            return otherwise;
        }
    }
}
