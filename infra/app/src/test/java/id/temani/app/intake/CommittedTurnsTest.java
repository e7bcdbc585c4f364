package id.temani.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.temani.conversation.Conversations.Shown;
import id.temani.delivery.ChannelSender;
import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.MovableClock;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Postman;
import id.temani.delivery.ProviderId;
import id.temani.delivery.Undelivered;
import id.temani.desk.Receipt;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class CommittedTurnsTest {

    private final List<String> story = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final ConversationId sari = ConversationId.random();
    private boolean commitFails;

    private final TransactionOperations transaction = new TransactionOperations() {
        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            var result = action.doInTransaction(new SimpleTransactionStatus());
            if (commitFails) {
                throw new TransactionSystemException("The connection is gone");
            }
            story.add("commit");
            return result;
        }
    };

    private final ChannelSender sender = new ChannelSender() {
        @Override
        public Channel channel() {
            return Channel.SIMULATOR;
        }

        @Override
        public DeliveryOutcome send(Claim claim) {
            story.add("send " + claim.message().utterance().text());
            return new DeliveryOutcome.Accepted(new ProviderId("p1"));
        }

        @Override
        public void delete(ChannelAddress chat, List<ProviderId> messages) {
            messages.forEach(message -> story.add("delete " + message.value()));
        }
    };

    private final Postman postman =
            new Postman(outbox, List.of(sender), new NoNews(), clock, Runnable::run, Runnable::run, 4);
    private final CommittedTurns turns = new CommittedTurns(transaction, postman, List.of(sender), Runnable::run);

    @Test
    void sendsAndDeletesOnlyAfterTheCommit() {
        var chat = new ChannelAddress(Channel.SIMULATOR, "phone-1");
        turns.run(() -> new Receipt(added("halo"), List.of(new Shown(chat, new ProviderId("m7")))));

        assertThat(story).containsExactly("commit", "send halo", "delete m7");
    }

    @Test
    void sendsNothingOfATurnThatThrew() {
        assertThatIllegalStateException()
                .isThrownBy(() -> turns.run(() -> {
                    throw new IllegalStateException("A turn with a bug");
                }));

        assertThat(story).isEmpty();
    }

    @Test
    void sendsNothingWhenTheCommitFails() {
        commitFails = true;

        assertThat(catching(() -> turns.run(() -> new Receipt(added("halo"), List.of()))))
                .isInstanceOf(TransactionSystemException.class);
        assertThat(story).isEmpty();

        commitFails = false;
        turns.run(() -> new Receipt(added("lagi"), List.of()));
        assertThat(story).containsExactly("commit", "send lagi");
    }

    private static Throwable catching(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("Nothing was thrown");
    }

    private List<Claim> added(String text) {
        return outbox.add(List.of(OutboundMessage.to(sari, Utterance.plain(text))), clock.instant());
    }

    private static final class NoNews implements Undelivered {
        @Override
        public void rejected(Claim claim, DeliveryOutcome.Reason reason) {
            throw new AssertionError("Nothing is rejected here");
        }

        @Override
        public void unknown(Claim claim) {
            throw new AssertionError("Everything is answered here");
        }

        @Override
        public void maybeTwice(Claim claim) {
            throw new AssertionError("Nothing is sent twice here");
        }
    }
}
