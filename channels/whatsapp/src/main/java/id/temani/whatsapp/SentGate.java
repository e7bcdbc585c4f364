package id.temani.whatsapp;

import id.temani.delivery.MessageId;
import id.temani.delivery.ProviderId;
import id.temani.resident.ChannelAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Holds a message back until WhatsApp has sent the one before it in the same chat, because messages sent close together
 * may change places. Opened by the status webhook, or five seconds after acceptance. Knows what passed this node only;
 * {@link OtherNodes} know the rest. Thread-safe.
 */
final class SentGate {

    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final Map<Key, Passage> passages = bounded();
    private final Map<ChannelAddress, Passage> latest = bounded();
    private final Map<ProviderId, MessageId> owners = bounded();

    private record Key(MessageId message, int part) {}

    /** One part on its way. */
    static final class Passage {
        private final CompletableFuture<Void> sent = new CompletableFuture<>();
        private final MessageId message;
        private final int part;
        private Instant since = Instant.MAX;
        private Optional<ProviderId> sid = Optional.empty();
        private boolean posted;

        private Passage(Key key) {
            message = key.message();
            part = key.part();
        }

        CompletableFuture<Void> sent() {
            return sent;
        }

        MessageId message() {
            return message;
        }

        int part() {
            return part;
        }
    }

    /** What to wait for. */
    record Ahead(Passage passage, Duration remaining) {}

    /** Empty when the next message may go. */
    synchronized Optional<Ahead> aheadIn(ChannelAddress chat, Instant now) {
        var passage = latest.get(chat);
        if (passage == null || passage.sent.isDone()) {
            return Optional.empty();
        }
        var remaining = passage.since == Instant.MAX ? LONGEST : Duration.between(now, passage.since.plus(LONGEST));
        return remaining.isPositive() ? Optional.of(new Ahead(passage, remaining)) : Optional.empty();
    }

    /** Announces a part before it is posted, since its report may come before the answer. */
    synchronized Passage enter(ChannelAddress chat, MessageId message, int part) {
        var passage = passages.computeIfAbsent(new Key(message, part), Passage::new);
        passage.posted = true;
        latest.put(chat, passage);
        return passage;
    }

    /** Twilio took the part. */
    synchronized void accepted(Passage passage, MessageId message, ProviderId sid, Instant now) {
        passage.since = now;
        passage.sid = Optional.of(sid);
        owners.put(sid, message);
    }

    /** Nobody knows whether the part was taken; the next one waits for it all the same. */
    synchronized void unanswered(Passage passage, Instant now) {
        passage.since = now;
    }

    /** The part was refused: nobody waits for it. */
    synchronized void refused(ChannelAddress chat, Passage passage) {
        latest.remove(chat, passage);
    }

    /**
     * Twilio reports on a part, whatever the status: so it was taken.
     *
     * @param gone whether nothing comes after it any more that could overtake it: it was sent, or failed
     */
    synchronized void reported(MessageId message, int part, ProviderId sid, boolean gone) {
        var passage = passages.computeIfAbsent(new Key(message, part), Passage::new);
        passage.sid = Optional.of(sid);
        owners.put(sid, message);
        if (gone) {
            passage.sent.complete(null);
        }
    }

    /** Another node was told that this part was sent, or failed. */
    void isOut(Passage passage) {
        passage.sent.complete(null);
    }

    /** Whether this node posted the first part of a message, or all of it. */
    synchronized boolean posted(MessageId message) {
        var first = passages.get(new Key(message, 1));
        return first != null && first.posted;
    }

    /** Twilio's id of a part, when a report told it. */
    synchronized Optional<ProviderId> sidOf(MessageId message, int part) {
        return Optional.ofNullable(passages.get(new Key(message, part))).flatMap(passage -> passage.sid);
    }

    /** Whether {@code sid} was reported for a message other than {@code message}. */
    synchronized boolean isOfAnother(MessageId message, ProviderId sid) {
        var owner = owners.get(sid);
        return owner != null && !owner.equals(message);
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
