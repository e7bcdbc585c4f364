package id.temani.postgres.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Content;
import id.temani.conversation.Conversation;
import id.temani.conversation.InboundMessage;
import id.temani.delivery.OutboundMessage;
import id.temani.handoff.AgentId;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.postgres.AtOnce;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several deliveries at the same moment, over two nodes. */
class ConcurrentMessagesTest {

    private static final ChannelAddress SARI = new ChannelAddress(Channel.TELEGRAM, "70000001");

    private final Database database = Database.empty();
    private final List<Storage> nodes = List.of(database.node(), database.node());

    @Test
    void carriesOutOneOfTwoDeliveriesOfTheSameMessage() throws Exception {
        for (int round = 0; round < 20; round++) {
            var message = saying("halo");
            var results = AtOnce.run(nodes.stream()
                    .<Callable<Optional<ConversationId>>>map(node -> () -> carryOut(node, message))
                    .toList());

            assertThat(results.stream().flatMap(Optional::stream)).hasSize(1);
        }
    }

    @Test
    void makesOneConversationOfTwoFirstMessages() throws Exception {
        for (int round = 0; round < 20; round++) {
            var fresh = new ChannelAddress(Channel.TELEGRAM, UUID.randomUUID().toString());
            var results = AtOnce.run(nodes.stream()
                    .<Callable<Optional<ConversationId>>>map(node -> () -> carryOut(node, from(fresh)))
                    .toList());

            assertThat(results).doesNotContain(Optional.empty());
            assertThat(results.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void servesOnePersonOneMessageAtATime() throws Exception {
        carryOut(nodes.getFirst(), saying("halo"));
        AtOnce.run(IntStream.range(0, 12)
                .<Callable<Optional<ConversationId>>>mapToObj(i -> () -> carryOut(nodes.get(i % 2), saying("lagi")))
                .toList());

        var conversation = new People(database, nodes.getFirst()).at(SARI);
        assertThat(conversation.version()).isEqualTo(13);
    }

    @Test
    void seesTheRequestThatTheMessageBeforeItMade() throws Exception {
        var sari = new People(database, nodes.getFirst()).at(SARI);
        var locked = new CountDownLatch(1);
        var request = Requests.of(sari.id());

        var results = AtOnce.run(List.<Callable<Optional<Conversation.Pending>>>of(
                () -> database.inTransaction(() -> {
                    var first =
                            nodes.get(0).conversations().open(saying("bicara")).orElseThrow();
                    locked.countDown();
                    waitUntilSomebodyWaitsForTheLock();
                    nodes.get(0).handoffs().add(request);
                    nodes.get(0).conversations().settle(first, Optional.empty(), List.of(), Database.NOON);
                    return Optional.empty();
                }),
                () -> {
                    locked.await();
                    return database.inTransaction(() -> nodes.get(1)
                            .conversations()
                            .open(saying("halo?"))
                            .orElseThrow()
                            .handoff());
                }));

        assertThat(results.getLast()).contains(new Conversation.Pending(request.id(), Handoff.Status.WAITING));
    }

    @Test
    void givesATalkToOneOfTwoAgentsWhoAcceptAtOnce() throws Exception {
        var people = new People(database, nodes.getFirst());
        for (int round = 0; round < 20; round++) {
            var request = Requests.of(people.somebody().id());
            nodes.getFirst().handoffs().add(request);
            var agents = List.of(people.agent(), people.agent());

            var results = AtOnce.run(List.<Callable<Boolean>>of(
                    () -> take(nodes.get(0), request.id(), agents.get(0)),
                    () -> take(nodes.get(1), request.id(), agents.get(1))));

            assertThat(results).containsOnlyOnce(true);
        }
    }

    private boolean take(Storage node, HandoffId id, AgentId agent) {
        return database.inTransaction(() -> {
            var request = node.handoffs().lock(id).orElseThrow();
            var free = request.status() == Handoff.Status.WAITING;
            if (free) {
                node.handoffs().save(request.taken(agent, Database.NOON));
            }
            return free;
        });
    }

    private Optional<ConversationId> carryOut(Storage node, InboundMessage message) {
        return database.inTransaction(() -> node.conversations().open(message).map(conversation -> {
            var reply = OutboundMessage.to(conversation.id(), Utterance.plain("Halo juga"));
            node.conversations().settle(conversation, Optional.empty(), List.of(reply), Database.NOON);
            return conversation.id();
        }));
    }

    /** Without sleeping: the database itself says when a lock is waited for. */
    private void waitUntilSomebodyWaitsForTheLock() {
        for (int looks = 0; looks < 100_000; looks++) {
            var waiting = database.jdbc()
                    .sql("select exists (select 1 from pg_locks where not granted)")
                    .query((row, number) -> row.getBoolean(1))
                    .single();
            if (waiting) {
                return;
            }
        }
        throw new IllegalStateException("Nobody waited for the lock");
    }

    private static InboundMessage saying(String text) {
        return InboundMessage.of(SARI, UUID.randomUUID().toString(), new Content.Text(text), Database.NOON);
    }

    private static InboundMessage from(ChannelAddress address) {
        return InboundMessage.of(address, UUID.randomUUID().toString(), new Content.Text("halo"), Database.NOON);
    }
}
