package id.temani.postgres.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Claim;
import id.temani.delivery.MessageId;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.delivery.Outbox.Sent;
import id.temani.delivery.ProviderId;
import id.temani.postgres.AtOnce;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the real database can get wrong: several nodes at the same lanes. */
class OutboxUnderLoadTest {

    private static final int LANES = 20;
    private static final int MESSAGES = 400;
    private static final int MOST_ROUNDS = 2_000;
    private static final Instant LATER = Database.NOON.plus(Outbox.LEASE);

    private final Database database = Database.empty();
    private final Map<ConversationId, List<MessageId>> sent = new ConcurrentHashMap<>();

    @Test
    void sendsEveryMessageOnceAndEveryLaneInOrder() throws Exception {
        var lanes = lanes();
        var written = written(lanes);

        AtOnce.run(Stream.<Callable<Integer>>generate(() -> this::emptyTheOutbox)
                .limit(4)
                .toList());

        assertThat(sent).isEqualTo(written);
    }

    @Test
    void sendsEveryMessageOnceWhileOthersStillWrite() throws Exception {
        var lanes = lanes();
        var work = new ArrayList<Callable<Map<ConversationId, List<MessageId>>>>();
        work.add(() -> written(lanes));
        IntStream.range(0, 3)
                .forEach(one -> work.add(() -> {
                    emptyTheOutbox();
                    return Map.of();
                }));

        var written = AtOnce.run(work).getFirst();
        emptyTheOutbox();

        assertThat(sent).isEqualTo(written);
    }

    /** Written by a node that dies before it sends anything. */
    private Map<ConversationId, List<MessageId>> written(List<ConversationId> lanes) {
        var outbox = database.node().outbox();
        var written = new ConcurrentHashMap<ConversationId, List<MessageId>>();
        for (int i = 0; i < MESSAGES; i++) {
            var lane = lanes.get(i % LANES);
            var message = OutboundMessage.to(lane, Utterance.plain("Pesan " + i));
            outbox.add(List.of(message), Database.NOON);
            written.computeIfAbsent(lane, any -> new ArrayList<>()).add(message.id());
        }
        return written;
    }

    private int emptyTheOutbox() {
        var outbox = database.node().outbox();
        int rounds = 0;
        while (unsent() > 0 && rounds < MOST_ROUNDS) {
            outbox.claim(LATER, 7).forEach(claim -> send(claim, outbox));
            rounds++;
        }
        return rounds;
    }

    private void send(Claim claim, Outbox outbox) {
        var message = claim.message();
        sent.computeIfAbsent(message.lane(), any -> new CopyOnWriteArrayList<>())
                .add(message.id());
        outbox.complete(
                List.of(new Sent(
                        message.id(), new ProviderId(message.id().value().toString()))),
                LATER);
    }

    private int unsent() {
        return database.jdbc()
                .sql("select count(*) from outbox where closed_at is null")
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private List<ConversationId> lanes() {
        var people = new People(database, database.node());
        return Stream.generate(() -> people.somebody().id()).limit(LANES).toList();
    }
}
