package id.temani.postgres.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.delivery.PhotoRef;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parked {@link InboundMessage} inside its sealed column. Lives for a day, so it follows the type closely. */
record StoredMessage(
        @JsonProperty("c") Channel channel,
        @JsonProperty("f") String from,
        @JsonProperty("a") @Nullable String alsoKnownAs,
        @JsonProperty("r") String ref,
        @JsonProperty("k") Kind kind,
        @JsonProperty("x") @Nullable String text,
        @JsonProperty("l") @Nullable String label,
        @JsonProperty("at") Instant receivedAt,
        @JsonProperty("s") @Nullable String shownAs,
        @JsonProperty("q") @Nullable String quotes,
        @JsonProperty("o") @Nullable String topic) {

    enum Kind {
        TEXT,
        TAP,
        OPENED,
        EDITED,
        PHOTO,
        UNSUPPORTED,
        BLOCKED,
        UNBLOCKED
    }

    static StoredMessage of(InboundMessage message) {
        return switch (message.content()) {
            case Content.Text(var text) -> of(message, Kind.TEXT, text, null);
            case Content.Tap(var payload, var label) -> of(message, Kind.TAP, payload, label);
            case Content.Opened(var code) -> of(message, Kind.OPENED, code, null);
            case Content.Edited(var text, var writtenAt) -> of(message, Kind.EDITED, text, writtenAt.toString());
            case Content.Photo(var photo, var caption) -> of(message, Kind.PHOTO, caption, photo.place());
            case Content.Unsupported(var what) -> of(message, Kind.UNSUPPORTED, what.name(), null);
            case Content.Blocked() -> of(message, Kind.BLOCKED, null, null);
            case Content.Unblocked() -> of(message, Kind.UNBLOCKED, null, null);
        };
    }

    private static StoredMessage of(InboundMessage message, Kind kind, @Nullable String text, @Nullable String label) {
        return new StoredMessage(
                message.from().channel(),
                message.from().value(),
                message.alsoKnownAs().map(ChannelAddress::value).orElse(null),
                message.ref(),
                kind,
                text,
                label,
                message.receivedAt(),
                message.shownAs().map(ProviderId::value).orElse(null),
                message.quotes().map(ProviderId::value).orElse(null),
                message.topic().map(ProviderId::value).orElse(null));
    }

    InboundMessage message() {
        return new InboundMessage(
                new ChannelAddress(channel, from),
                Optional.ofNullable(alsoKnownAs).map(value -> new ChannelAddress(channel, value)),
                ref,
                content(),
                receivedAt,
                Optional.ofNullable(shownAs).map(ProviderId::new),
                Optional.ofNullable(quotes).map(ProviderId::new),
                Optional.ofNullable(topic).map(ProviderId::new));
    }

    private Content content() {
        var said = text == null ? "" : text;
        return switch (kind) {
            case TEXT -> new Content.Text(said);
            case TAP -> new Content.Tap(said, label == null ? "" : label);
            case OPENED -> new Content.Opened(said);
            case EDITED -> label == null ? new Content.Edited(said) : new Content.Edited(said, Instant.parse(label));
            case PHOTO -> new Content.Photo(new PhotoRef(channel, label == null ? "" : label), said);
            case UNSUPPORTED -> new Content.Unsupported(Content.Kind.valueOf(said));
            case BLOCKED -> new Content.Blocked();
            case UNBLOCKED -> new Content.Unblocked();
        };
    }

    @Override
    public String toString() {
        return "StoredMessage[redacted]";
    }
}
