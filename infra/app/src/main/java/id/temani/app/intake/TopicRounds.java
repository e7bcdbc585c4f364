package id.temani.app.intake;

import id.temani.conversation.Conversations;
import id.temani.delivery.ChannelSender;
import id.temani.relay.Topics;
import id.temani.resident.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes topics whose talk is over. Nothing is locked while a platform takes its time. */
public final class TopicRounds {

    private static final int AT_ONCE = 20;

    private final Topics topics;
    private final Conversations conversations;
    private final Map<Channel, ChannelSender> senders;
    private final TransactionOperations transaction;
    private final Clock clock;

    public TopicRounds(
            Topics topics,
            Conversations conversations,
            Collection<? extends ChannelSender> senders,
            TransactionOperations transaction,
            Clock clock) {
        this.topics = topics;
        this.conversations = conversations;
        this.senders = senders.stream().collect(Collectors.toMap(ChannelSender::channel, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    public void run() {
        for (var over : topics.over(clock.instant(), AT_ONCE)) {
            if (isGone(over) || over.isLastTry()) {
                topics.forget(over.chat(), over.topic());
            }
        }
    }

    private boolean isGone(Topics.Over over) {
        var chat = transaction.execute(status -> conversations.peek(over.chat()));
        if (chat == null || chat.isEmpty()) {
            return true;
        }
        var address = chat.get().address();
        var sender = senders.get(address.channel());
        return sender == null || sender.deleteTopic(address, over.topic());
    }
}
