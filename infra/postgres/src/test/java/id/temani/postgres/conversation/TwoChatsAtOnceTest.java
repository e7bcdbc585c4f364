package id.temani.postgres.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.desk.OnePerson;
import id.temani.postgres.AtOnce;
import id.temani.postgres.Database;
import id.temani.postgres.Storage;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.wording.Keys;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same person's chats are joined over two nodes while they go on writing. */
class TwoChatsAtOnceTest {

    private static final int ROUNDS = 10;

    private final Database database = Database.empty();
    private final List<Storage> nodes = List.of(database.node(), database.node());

    @Test
    void becomeOneWhoeverIsQuickerAndNobodyWaitsForAnother() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var number = address();
            var name = address();
            opened(nodes.getFirst(), delivery(number, Optional.empty()));
            opened(nodes.getFirst(), delivery(name, Optional.empty()));
            var both = delivery(number, Optional.of(name));

            AtOnce.run(List.<Callable<Object>>of(
                    () -> join(nodes.getFirst(), both),
                    () -> join(nodes.getLast(), both),
                    () -> opened(nodes.getLast(), delivery(name, Optional.empty())),
                    () -> opened(nodes.getFirst(), delivery(number, Optional.empty()))));
            join(nodes.getLast(), both);

            var one = opened(nodes.getFirst(), delivery(number, Optional.empty()));
            assertThat(opened(nodes.getLast(), delivery(name, Optional.empty())))
                    .isEqualTo(one);
        }
    }

    @Test
    void leavesAChatThatIsBeingServedAndDoesNotWaitForIt() {
        var number = address();
        var name = address();
        var older = opened(nodes.getFirst(), delivery(number, Optional.empty()));
        opened(nodes.getFirst(), delivery(name, Optional.empty()));
        var both = delivery(number, Optional.of(name));

        var joined = database.inTransaction(() -> {
            assertThat(nodes.getFirst().conversations().lock(older)).isPresent();
            return CompletableFuture.supplyAsync(() -> join(nodes.getLast(), both))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(joined).isEqualTo(both);
        assertThat(opened(nodes.getFirst(), delivery(number, Optional.empty()))).isEqualTo(older);
    }

    private InboundMessage join(Storage node, InboundMessage both) {
        var onePerson = new OnePerson(
                node.conversations(),
                node.twoChats(),
                node.roster(),
                node.dailyCounts(),
                node.outbox(),
                new Keys(),
                Clock.fixed(Database.NOON, ZoneOffset.UTC));
        var nothing = database.inTransaction(() -> onePerson.join(both));
        assertThat(nothing.toSend()).isEmpty();
        return both;
    }

    private ConversationId opened(Storage node, InboundMessage message) {
        return database.inTransaction(() -> node.conversations().open(message))
                .orElseThrow()
                .id();
    }

    private static ChannelAddress address() {
        return new ChannelAddress(Channel.WHATSAPP, "whatsapp:ID." + UUID.randomUUID());
    }

    private static InboundMessage delivery(ChannelAddress from, Optional<ChannelAddress> also) {
        return new InboundMessage(
                from,
                also,
                UUID.randomUUID().toString(),
                new Content.Text("halo"),
                Database.NOON,
                Optional.empty(),
                Optional.empty());
    }
}
