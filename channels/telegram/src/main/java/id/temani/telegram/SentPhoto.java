package id.temani.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.temani.conversation.Content;
import id.temani.delivery.PhotoRef;
import id.temani.delivery.PhotoSource;
import id.temani.resident.Channel;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A photo as Telegram offers it, in several sizes. A picture sent as a file is a document: nobody shrank it, and its name
 * comes along.
 *
 * @see <a href="https://core.telegram.org/bots/api#photosize">Bot API: PhotoSize</a>
 */
final class SentPhoto {

    private SentPhoto() {}

    /** The largest size that we take; empty when the message has no photo, or one that has to be paid for or moves. */
    static Optional<Content> in(Fields message) throws UnreadableUpdate {
        if (!message.has("photo") || message.has("live_photo") || message.has("paid_media")) {
            return Optional.empty();
        }
        var largest = StreamSupport.stream(message.json().path("photo").spliterator(), false)
                .filter(size -> size.path("file_id").isTextual())
                .filter(size -> size.path("file_size").asLong() <= PhotoSource.MOST_BYTES)
                .max(Comparator.comparingLong(SentPhoto::pixels));
        var caption = TelegramUpdates.text(message.text("caption").orElse("")).text();
        return largest.map(size -> size.path("file_id").textValue())
                .filter(place -> place.matches("[A-Za-z0-9_=-]{1,300}"))
                .map(place -> new Content.Photo(new PhotoRef(Channel.TELEGRAM, place), caption));
    }

    private static long pixels(JsonNode size) {
        return size.path("width").asLong() * size.path("height").asLong();
    }
}
