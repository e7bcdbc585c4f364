package id.temani.telegram;

import static id.temani.conversation.Content.MOST_CHARACTERS;

import com.fasterxml.jackson.databind.JsonNode;
import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns an update of the Bot API into what we may know of it.
 *
 * <p>Only the fields named in this package are read; names, usernames, languages, the origin of a forwarded message,
 * quoted words and mentions are never looked at. Everything outside a private chat with a person is ignored.
 *
 * @see <a href="https://core.telegram.org/bots/api#update">Bot API: Update</a>
 */
final class TelegramUpdates {

    /** What we ask Telegram for, always: without the list it keeps the one of an earlier call. */
    static final List<String> ALLOWED = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private TelegramUpdates() {}

    /** The id of an update, also of one that cannot be read otherwise. */
    static long id(JsonNode update) throws UnreadableUpdate {
        return Fields.of(update, "update").requiredNumber("update_id");
    }

    /** @throws UnreadableUpdate when a field that we need is missing or of another kind */
    static Arrival read(JsonNode update, Instant now) throws UnreadableUpdate {
        var id = id(update);
        try {
            return read(id, Fields.of(update, "update"), now);
        } catch (UnreadableUpdate e) {
            throw e.in(id);
        }
    }

    private static Arrival read(long id, Fields update, Instant now) throws UnreadableUpdate {
        if (update.has("message")) {
            return message(id, update.under("message"), now);
        }
        if (update.has("edited_message")) {
            return edited(id, update.under("edited_message"), now);
        }
        if (update.has("callback_query")) {
            return tap(id, update.under("callback_query"), now);
        }
        if (update.has("my_chat_member")) {
            return membership(id, update.under("my_chat_member"), now);
        }
        return Arrival.ignored(id);
    }

    private static Arrival message(long id, Fields message, Instant now) throws UnreadableUpdate {
        var from = person(message);
        if (from.isEmpty()) {
            return Arrival.ignored(id);
        }
        var shownAs = Optional.of(messageId(message));
        var topic = topic(message);
        var quotes = quoted(message).filter(quoted -> !topic.equals(Optional.of(quoted)));
        var messages = new ArrayList<InboundMessage>();
        // Words under a video are words: first, because danger may be among them. A reference of their own, because
        // the video still gets its kind sentence.
        var content = MessageContent.of(message);
        message.text("caption")
                .filter(caption -> !caption.isBlank())
                .filter(caption ->
                        content.filter(Content.Photo.class::isInstance).isEmpty())
                .ifPresent(caption -> messages.add(new InboundMessage(
                        from.get(), Optional.empty(), ref(id) + "c", text(caption), now, shownAs, quotes, topic)));
        content.ifPresent(one -> messages.add(
                new InboundMessage(from.get(), Optional.empty(), ref(id), one, now, shownAs, quotes, topic)));
        return new Arrival(id, from, List.copyOf(messages), Optional.empty());
    }

    /** The topic it was written in; a mere thread of replies is none. */
    private static Optional<ProviderId> topic(Fields message) throws UnreadableUpdate {
        var thread = message.number("message_thread_id");
        return thread.isPresent() && message.json().path("is_topic_message").asBoolean()
                ? Optional.of(provider(thread.getAsLong()))
                : Optional.empty();
    }

    /** Words in a topic may be shown as an answer to the note that it was opened, which quotes nobody. */
    private static Optional<ProviderId> quoted(Fields message) throws UnreadableUpdate {
        var reply = message.under("reply_to_message");
        var id = reply.number("message_id");
        return id.isPresent() && !reply.has("forum_topic_created")
                ? Optional.of(provider(id.getAsLong()))
                : Optional.empty();
    }

    /** Edits of anything but words (a caption, a live location) change nothing for us. */
    private static Arrival edited(long id, Fields message, Instant now) throws UnreadableUpdate {
        var from = person(message);
        var text = message.text("text");
        if (from.isEmpty() || text.isEmpty()) {
            return Arrival.ignored(id);
        }
        var content = new Content.Edited(shortened(text.get()), writtenAt(message));
        var shownAs = Optional.of(messageId(message));
        return single(
                id,
                new InboundMessage(from.get(), Optional.empty(), ref(id), content, now, shownAs, Optional.empty()),
                Optional.empty());
    }

    /** The epoch when the update does not say a moment that there is. */
    private static Instant writtenAt(Fields message) throws UnreadableUpdate {
        var seconds = message.number("date").orElse(0);
        return seconds > 0 && seconds <= Integer.MAX_VALUE ? Instant.ofEpochSecond(seconds) : Instant.EPOCH;
    }

    /** Any client can send any payload under anybody's button, so only who tapped counts, not whose button it was. */
    private static Arrival tap(long id, Fields query, Instant now) throws UnreadableUpdate {
        var from = address(query.under("from").requiredNumber("id"));
        var queryId = query.requiredText("id");
        if (query.has("inline_message_id") || !inPrivate(query.under("message"), from)) {
            return Arrival.ignored(id);
        }
        var tapped = TappedButton.of(queryId, query);
        var payload = query.text("data").filter(TelegramUpdates::canBeOurs);
        if (payload.isEmpty()) {
            return new Arrival(id, Optional.of(from), List.of(), Optional.of(tapped));
        }
        var label = tapped.message().flatMap(TappedButton.Message::label).orElse("");
        var content = new Content.Tap(payload.get(), label);
        return single(id, InboundMessage.of(from, ref(id), content, now), Optional.of(tapped));
    }

    private static Arrival membership(long id, Fields change, Instant now) throws UnreadableUpdate {
        var from = person(change);
        var content = switch (change.under("new_chat_member").text("status").orElse("")) {
            case "kicked" -> Optional.<Content>of(new Content.Blocked());
            case "member" -> Optional.<Content>of(new Content.Unblocked());
            default -> Optional.<Content>empty();
        };
        if (from.isEmpty() || content.isEmpty()) {
            return Arrival.ignored(id);
        }
        return single(id, InboundMessage.of(from.get(), ref(id), content.get(), now), Optional.empty());
    }

    private static Arrival single(long id, InboundMessage message, Optional<TappedButton> tapped) {
        return new Arrival(id, Optional.of(message.from()), List.of(message), tapped);
    }

    /** Who wrote, in a private chat; empty for groups, channels, other bots. */
    private static Optional<ChannelAddress> person(Fields message) throws UnreadableUpdate {
        var chat = message.under("chat");
        if (!chat.requiredText("type").equals("private")) {
            return Optional.empty();
        }
        var from = message.under("from");
        var sender = from.requiredNumber("id");
        var bot = from.json().path("is_bot").asBoolean();
        return bot || sender != chat.requiredNumber("id") ? Optional.empty() : Optional.of(address(sender));
    }

    private static boolean inPrivate(Fields message, ChannelAddress from) throws UnreadableUpdate {
        var chat = message.under("chat");
        return chat.requiredText("type").equals("private")
                && address(chat.requiredNumber("id")).equals(from);
    }

    private static boolean canBeOurs(String payload) {
        return !payload.isBlank() && payload.getBytes(StandardCharsets.UTF_8).length <= Keyboards.MOST_PAYLOAD_BYTES;
    }

    static Content.Text text(String written) {
        return new Content.Text(shortened(written));
    }

    private static String shortened(String written) {
        if (written.length() <= MOST_CHARACTERS) {
            return written;
        }
        var half = Character.isHighSurrogate(written.charAt(MOST_CHARACTERS - 1));
        return written.substring(0, half ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }

    private static ChannelAddress address(long id) {
        return new ChannelAddress(Channel.TELEGRAM, Long.toString(id));
    }

    private static ProviderId messageId(Fields message) throws UnreadableUpdate {
        return provider(message.requiredNumber("message_id"));
    }

    private static ProviderId provider(long id) {
        return new ProviderId(Long.toString(id));
    }

    private static String ref(long updateId) {
        return "u" + updateId;
    }
}
