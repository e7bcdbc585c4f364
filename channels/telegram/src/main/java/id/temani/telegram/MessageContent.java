package id.temani.telegram;

import id.temani.conversation.Content;
import id.temani.conversation.Content.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a message holds: words, a command, or something that we refuse kindly. */
final class MessageContent {

    /** A field of a message and the kind of content it stands for; the first that is there counts. */
    private record Sign(String field, Kind kind) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("voice", Kind.VOICE),
            new Sign("audio", Kind.VOICE),
            new Sign("photo", Kind.PHOTO),
            new Sign("live_photo", Kind.PHOTO),
            new Sign("paid_media", Kind.PHOTO),
            new Sign("video", Kind.VIDEO),
            new Sign("video_note", Kind.VIDEO),
            new Sign("animation", Kind.VIDEO),
            new Sign("sticker", Kind.STICKER),
            new Sign("document", Kind.DOCUMENT),
            new Sign("venue", Kind.LOCATION),
            new Sign("location", Kind.LOCATION),
            new Sign("contact", Kind.CONTACT),
            new Sign("poll", Kind.POLL));

    /** Notes of Telegram's own in a private chat: nobody said anything, so nobody is answered. */
    private static final List<String> NOTICES = List.of(
            "pinned_message",
            "message_auto_delete_timer_changed",
            "chat_background_set",
            "write_access_allowed",
            "connected_website",
            "forum_topic_created",
            "forum_topic_edited",
            "forum_topic_closed",
            "forum_topic_reopened",
            "proximity_alert_triggered",
            "boost_added",
            "gift",
            "unique_gift",
            "successful_payment",
            "refunded_payment");

    /** {@code /word}, {@code /word@bot}, {@code /word and more}. */
    private static final Pattern COMMAND =
            Pattern.compile("/(?<word>[A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]{1,64})?(?:\\s+(?<rest>.*))?", Pattern.DOTALL);

    /** What a deep link can carry: https://core.telegram.org/bots/features#deep-linking. */
    private static final Pattern DEEP_LINK = Pattern.compile("[A-Za-z0-9_-]{0,64}");

    private MessageContent() {}

    /** Empty for a notice that wants no answer. */
    static Optional<Content> of(Fields message) throws UnreadableUpdate {
        var text = message.text("text");
        if (text.isPresent()) {
            return Optional.of(words(text.get()));
        }
        if (NOTICES.stream().anyMatch(message::has)) {
            return Optional.empty();
        }
        var photo = SentPhoto.in(message);
        if (photo.isPresent()) {
            return Optional.of(photo.get());
        }
        var kind = SIGNS.stream().filter(sign -> message.has(sign.field())).findFirst();
        return Optional.of(new Content.Unsupported(kind.map(Sign::kind).orElse(Kind.OTHER)));
    }

    private static Content words(String text) {
        var command = COMMAND.matcher(text.strip());
        if (!command.matches()) {
            return TelegramUpdates.text(text);
        }
        var word = command.group("word");
        var rest = Optional.ofNullable(command.group("rest")).orElse("").strip();
        if (!word.equalsIgnoreCase("start")) {
            return TelegramUpdates.text((CommandMenu.typed(word) + " " + rest).strip());
        }
        // Anything else after /start was typed by a person, who may be in need.
        return DEEP_LINK.matcher(rest).matches() ? new Content.Opened(rest) : TelegramUpdates.text(rest);
    }
}
