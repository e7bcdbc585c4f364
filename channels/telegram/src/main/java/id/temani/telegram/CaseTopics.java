package id.temani.telegram;

import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.Nature;
import id.temani.delivery.ProviderId;
import id.temani.relay.Topics;
import id.temani.relay.Topics.Place;
import id.temani.resident.ChannelAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.DeleteForumTopic;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * One topic in an agent's private chat for each of their talks, where Telegram lets this bot. Whatever Telegram refuses here,
 * the message goes into the chat itself, with the alias before it, as on every other platform.
 *
 * @see <a href="https://core.telegram.org/bots/api#createforumtopic">Bot API: createForumTopic, also in a private chat</a>
 */
final class CaseTopics {

    /** So long a chat in which a topic could not be opened is not asked again. */
    static final Duration WITHOUT = Duration.ofHours(6);

    private static final int MOST_CHATS = 10_000;
    private static final Logger log = LoggerFactory.getLogger(CaseTopics.class);

    private final TelegramClient client;
    private final Topics topics;
    private final Clock clock;
    private final Map<String, Instant> withoutUntil = new ConcurrentHashMap<>();
    private volatile boolean allowed;

    CaseTopics(TelegramClient client, Topics topics, Clock clock) {
        this.client = client;
        this.topics = topics;
        this.clock = clock;
    }

    /** What Telegram says of this bot; until it has said so, there are no topics. */
    void allow(boolean enabled) {
        allowed = enabled;
    }

    /** Where a message goes. */
    sealed interface Room {

        In CHAT = new In(Optional.empty(), false);

        /**
         * @param thread empty: the chat itself
         * @param fresh whether it was opened for this message
         */
        record In(Optional<Integer> thread, boolean fresh) implements Room {}

        /** Telegram wants us to be slower; nothing was sent. */
        record Later(TryAgain when) implements Room {}
    }

    Room roomFor(Claim claim) {
        var message = claim.message();
        if (!allowed || message.lane().equals(message.owner())) {
            return Room.CHAT;
        }
        try {
            return switch (topics.of(message.lane(), message.owner())) {
                case Place.Outside() -> Room.CHAT;
                case Place.Within(var topic) -> new Room.In(thread(topic), false);
                case Place.Wanted wanted -> mayOpen(claim) ? open(claim, wanted) : Room.CHAT;
            };
        } catch (RuntimeException e) {
            log.warn("A message goes without its topic: {}", e.getClass().getSimpleName());
            return Room.CHAT;
        }
    }

    /** Help in danger does not wait for a topic. */
    private boolean mayOpen(Claim claim) {
        var until = withoutUntil.get(claim.to().value());
        return claim.message().nature() != Nature.URGENT
                && (until == null || !clock.instant().isBefore(until));
    }

    private Room open(Claim claim, Place.Wanted wanted) {
        var chat = claim.to().value();
        try {
            var created = client.execute(
                    CreateForumTopic.builder().chatId(chat).name(wanted.title()).build());
            var thread = created.getMessageThreadId();
            topics.opened(
                    claim.message().lane(), wanted.talk(), new ProviderId(String.valueOf(thread)), clock.instant());
            return new Room.In(Optional.of(thread), true);
        } catch (TelegramApiRequestException e) {
            if (Refusals.code(e) == 429) {
                return new Room.Later(new TryAgain(SendOutcomes.retryAfter(e), false));
            }
            return without(chat, e);
        } catch (TelegramApiException e) {
            return without(chat, e);
        }
    }

    /** Also when there was no answer: a second try could leave an empty topic behind. */
    private Room without(String chat, TelegramApiException refusal) {
        log.info("No topic was opened: {}", Refusals.described(refusal));
        remember(chat);
        return Room.CHAT;
    }

    /** Telegram does not take a message for this topic: it is deleted, or topics were switched off. */
    void lost(Claim claim, int thread) {
        remember(claim.to().value());
        try {
            topics.lost(claim.message().lane(), new ProviderId(String.valueOf(thread)), clock.instant());
        } catch (RuntimeException e) {
            log.warn("A lost topic was not noted: {}", e.getClass().getSimpleName());
        }
    }

    private void remember(String chat) {
        if (withoutUntil.size() >= MOST_CHATS) {
            withoutUntil.clear();
        }
        withoutUntil.put(chat, clock.instant().plus(WITHOUT));
    }

    /** The card of the talk stays at the top of its topic. Best effort, and nobody waits for it. */
    void pin(String chat, int message) {
        try {
            var unused = client.executeAsync(PinChatMessage.builder()
                            .chatId(chat)
                            .messageId(message)
                            .disableNotification(true)
                            .build())
                    .exceptionally(failure -> {
                        log.debug("A card was not pinned: {}", Refusals.described(failure));
                        return false;
                    });
        } catch (TelegramApiException | RuntimeException e) {
            log.debug("A card was not pinned: {}", Refusals.described(e));
        }
    }

    /** Says whether nothing is left to do. A refusal stays one. */
    boolean delete(ChannelAddress chat, ProviderId topic) {
        var thread = thread(topic);
        if (thread.isEmpty()) {
            return true;
        }
        try {
            client.execute(DeleteForumTopic.builder()
                    .chatId(chat.value())
                    .messageThreadId(thread.get())
                    .build());
            return true;
        } catch (TelegramApiException | RuntimeException e) {
            var code = Refusals.code(e);
            log.debug("A topic was not deleted: {}", Refusals.described(e));
            return code == 400 || code == 403;
        }
    }

    private static Optional<Integer> thread(ProviderId topic) {
        try {
            return Optional.of(Integer.valueOf(topic.value()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
