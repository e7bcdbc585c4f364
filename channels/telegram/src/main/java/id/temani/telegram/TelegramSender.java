package id.temani.telegram;

import id.temani.delivery.ChannelSender;
import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryOutcome.Rejected;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.DeliveryOutcome.Unknown;
import id.temani.delivery.MessageId;
import id.temani.delivery.Nature;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.Role;
import id.temani.telegram.CaseTopics.Room;
import id.temani.wording.Enclosure;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Sends plain text with buttons. Telegram has no idempotency key and no list of what was sent, so a message without an
 * answer is sent once more and then given up.
 */
public final class TelegramSender implements ChannelSender {

    /** The longest a message waits here for its turn; a longer wait belongs into the outbox. */
    static final Duration MOST_WAIT = Duration.ofSeconds(2);

    private static final Duration WHOLE_SEND = Duration.ofSeconds(20);
    private static final int MOST_UNFINISHED = 1_000;

    private final Semaphore places = new Semaphore(TelegramConnection.SIDE_BY_SIDE, true);
    private final TelegramClient client;
    private final TelegramCommands commands;
    private final Deletions deletions;
    private final CaseTopics topics;
    private final SendPace pace;
    private final SendOutcomes outcomes;
    private final Clock clock;
    private final Pauser pauser;

    /** Parts of a long message that were accepted before a later one was not, so that a repeat begins behind them. */
    private final Map<MessageId, Integer> acceptedParts = new ConcurrentHashMap<>();

    TelegramSender(
            TelegramClient client,
            CaseTopics topics,
            TelegramLimits limits,
            TelegramHealth health,
            Clock clock,
            Pauser pauser) {
        this.client = client;
        this.topics = topics;
        this.commands = new TelegramCommands(client);
        this.deletions = new Deletions(client, pauser);
        this.pace = new SendPace(limits);
        this.outcomes = new SendOutcomes(health, clock);
        this.clock = clock;
        this.pauser = pauser;
    }

    @Override
    public void roleChanged(ChannelAddress chat, Role role) {
        commands.show(chat, role);
    }

    @Override
    public Channel channel() {
        return Channel.TELEGRAM;
    }

    @Override
    public DeliveryOutcome send(Claim claim) {
        var id = claim.message().id();
        if (claim.unanswered() > 1) {
            acceptedParts.remove(id);
            return new Unknown();
        }
        try {
            var outcome = claim.message().nature() == Nature.URGENT ? sendParts(claim) : sendInTurn(claim);
            if (outcome instanceof Accepted || outcome instanceof Rejected) {
                acceptedParts.remove(id);
            }
            return outcome;
        } catch (InterruptedException e) {
            // Only the wait before a call is left this way, so nothing of this part was sent.
            Thread.currentThread().interrupt();
            return new TryAgain(Duration.ZERO, false);
        }
    }

    private DeliveryOutcome sendInTurn(Claim claim) throws InterruptedException {
        if (!places.tryAcquire(MOST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            return new TryAgain(MOST_WAIT, false);
        }
        try {
            return sendParts(claim);
        } finally {
            places.release();
        }
    }

    /** In the topic of its talk, else in the chat itself; what a topic refuses was certainly not sent. */
    private DeliveryOutcome sendParts(Claim claim) throws InterruptedException {
        var lastStart = clock.instant().plus(WHOLE_SEND).minus(TelegramConnection.Timeouts.STANDARD.call());
        return switch (topics.roomFor(claim)) {
            case Room.Later(var when) -> when;
            case Room.In room -> {
                var outcome = sendParts(claim, room, lastStart);
                if (room.thread().isEmpty() || !isRefused(outcome)) {
                    yield outcome;
                }
                var inChat = sendParts(claim, Room.CHAT, lastStart);
                if (inChat instanceof Accepted) {
                    topics.lost(claim, room.thread().get());
                }
                yield inChat;
            }
        };
    }

    private static boolean isRefused(DeliveryOutcome outcome) {
        return outcome instanceof Rejected(var reason) && (reason == Reason.REFUSED || reason == Reason.UNREACHABLE);
    }

    private DeliveryOutcome sendParts(Claim claim, Room.In room, Instant lastStart) throws InterruptedException {
        var id = claim.message().id();
        var parts = MessageParts.of(claim.message().utterance().text());
        DeliveryOutcome outcome = new Unknown();
        for (var part = acceptedParts.getOrDefault(id, 0); part < parts.size(); part++) {
            var wait = pause(claim);
            if (wait.isPositive() || clock.instant().isAfter(lastStart)) {
                return new TryAgain(wait, false);
            }
            outcome = post(claim, room, parts, part);
            if (!(outcome instanceof Accepted)) {
                return outcome;
            }
            remember(id, part + 1);
        }
        return outcome;
    }

    /**
     * Waits for the message's turn. Returns zero when it may go now, else how much longer it has to wait elsewhere: its
     * turn is too far away, or Telegram put a hold on the whole bot meanwhile.
     */
    private Duration pause(Claim claim) throws InterruptedException {
        var chat = claim.to().value();
        if (claim.message().nature() == Nature.URGENT) {
            pace.passed(chat, clock.instant());
            return pace.held(clock.instant());
        }
        var wait = pace.reserve(chat, clock.instant(), MOST_WAIT);
        if (wait.compareTo(MOST_WAIT) > 0) {
            return wait;
        }
        if (wait.isPositive()) {
            pauser.pause(wait);
        }
        return pace.held(clock.instant());
    }

    private DeliveryOutcome post(Claim claim, Room.In room, List<String> parts, int part) {
        try {
            var file = claim.message().utterance().enclosure();
            var shown = file.isPresent()
                    ? post(claim, room, file.get()).join()
                    : client.executeAsync(method(claim, room, parts, part)).join();
            if (room.fresh() && part == parts.size() - 1) {
                pinCard(claim, shown.getMessageId());
            }
            return new Accepted(new ProviderId(String.valueOf(shown.getMessageId())));
        } catch (TelegramApiException | RuntimeException e) {
            var outcome = outcomes.of(e, claim.to().value(), claim.message().id());
            if (outcome instanceof TryAgain(var after, var wholeBot) && wholeBot) {
                pace.hold(clock.instant().plus(after));
            }
            return outcome;
        }
    }

    private void pinCard(Claim claim, int shown) {
        if (!claim.message().utterance().choices().isEmpty()) {
            topics.pin(claim.to().value(), shown);
        }
    }

    /** No parse mode, so nothing a person wrote is read as markup; buttons under the last part. */
    private static SendMessage method(Claim claim, Room.In room, List<String> parts, int part) {
        var method = SendMessage.builder()
                .chatId(claim.to().value())
                .text(parts.get(part))
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .protectContent(claim.protect())
                .build();
        room.thread().ifPresent(method::setMessageThreadId);
        if (part == parts.size() - 1) {
            Keyboards.of(claim.message().utterance().choices()).ifPresent(method::setReplyMarkup);
        }
        return method;
    }

    private CompletableFuture<Message> post(Claim claim, Room.In room, Enclosure file) throws TelegramApiException {
        return switch (file.kind()) {
            case PDF -> client.executeAsync(document(claim, room, file));
            case JPEG -> client.executeAsync(photo(claim, room, file));
        };
    }

    private static SendPhoto photo(Claim claim, Room.In room, Enclosure file) {
        return SendPhoto.builder()
                .chatId(claim.to().value())
                .caption(claim.message().utterance().text())
                .photo(new InputFile(new ByteArrayInputStream(file.content()), file.fileName()))
                .protectContent(claim.protect())
                .messageThreadId(room.thread().orElse(null))
                .build();
    }

    /** A file with its text; such a message is never so long that it has parts. */
    private static SendDocument document(Claim claim, Room.In room, Enclosure file) {
        return SendDocument.builder()
                .chatId(claim.to().value())
                .caption(claim.message().utterance().text())
                .document(new InputFile(new ByteArrayInputStream(file.content()), file.fileName()))
                .protectContent(claim.protect())
                .messageThreadId(room.thread().orElse(null))
                .build();
    }

    private void remember(MessageId id, int parts) {
        if (acceptedParts.size() >= MOST_UNFINISHED) {
            acceptedParts.clear();
        }
        acceptedParts.put(id, parts);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Telegram deletes what is younger than 48 hours, of both sides. Of a message in several parts only the last is
     * known.
     */
    @Override
    public void delete(ChannelAddress chat, List<ProviderId> messages) {
        deletions.delete(chat.value(), messages);
    }

    @Override
    public boolean deleteTopic(ChannelAddress chat, ProviderId topic) {
        return topics.delete(chat, topic);
    }
}
