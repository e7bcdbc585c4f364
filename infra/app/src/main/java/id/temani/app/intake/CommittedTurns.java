package id.temani.app.intake;

import id.temani.conversation.Conversations.Shown;
import id.temani.delivery.ChannelSender;
import id.temani.delivery.Postman;
import id.temani.delivery.ProviderId;
import id.temani.desk.Receipt;
import id.temani.desk.Receipt.NewRole;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Runs one turn of a desk in one transaction and does what is left to do once it is committed, and only then. */
public final class CommittedTurns {

    private static final Logger log = LoggerFactory.getLogger(CommittedTurns.class);

    private final TransactionOperations transaction;
    private final Postman postman;
    private final Map<Channel, ChannelSender> senders;
    private final Executor background;

    /** @param background for deletions on people's phones, which nobody waits for */
    public CommittedTurns(
            TransactionOperations transaction,
            Postman postman,
            Collection<? extends ChannelSender> senders,
            Executor background) {
        this.transaction = transaction;
        this.postman = postman;
        this.senders = senders.stream().collect(Collectors.toMap(ChannelSender::channel, Function.identity()));
        this.background = background;
    }

    /** Throws what the turn or the commit threw; then nothing is sent and nothing was written. */
    public void run(Supplier<Receipt> turn) {
        var open = new Open();
        try {
            transaction.executeWithoutResult(status -> open.settle(turn.get()));
        } catch (RuntimeException | Error e) {
            open.discard();
            throw e;
        }
        open.send();
    }

    private void delete(List<Shown> messages) {
        messages.stream()
                .collect(Collectors.groupingBy(Shown::chat, Collectors.mapping(Shown::message, Collectors.toList())))
                .forEach((chat, ids) -> background.execute(() -> delete(chat, ids)));
    }

    private void showCommands(NewRole whose) {
        var sender = senders.get(whose.chat().channel());
        if (sender != null) {
            background.execute(() -> sender.roleChanged(whose.chat(), whose.role()));
        }
    }

    private void delete(ChannelAddress chat, List<ProviderId> messages) {
        var sender = senders.get(chat.channel());
        if (sender == null) {
            return;
        }
        try {
            sender.delete(chat, messages);
        } catch (RuntimeException e) {
            log.warn("Messages stayed on a phone: {}", e.getClass().getSimpleName());
        }
    }

    /** What a turn leaves to do, between its last statement and its commit. */
    private final class Open {

        private Postman.@Nullable Bag bag;
        private Receipt receipt = Receipt.NOTHING;

        /** Still inside the transaction, so that the conversation's lock keeps the order of its messages. */
        private void settle(Receipt receipt) {
            bag = postman.reserve(receipt.toSend());
            this.receipt = receipt;
        }

        private void send() {
            if (bag != null) {
                bag.send();
            }
            delete(receipt.toDelete());
            receipt.newRoles().forEach(CommittedTurns.this::showCommands);
        }

        private void discard() {
            if (bag != null) {
                bag.discard();
            }
        }
    }
}
