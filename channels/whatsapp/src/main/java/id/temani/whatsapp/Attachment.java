package id.temani.whatsapp;

import id.temani.conversation.Content.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came instead of words, or with them. */
final class Attachment {

    private Attachment() {}

    /**
     * @param wordless whether the form has no text: then there is always something, if only {@link Kind#OTHER}
     */
    static Optional<Kind> in(Map<String, String> fields, boolean wordless) {
        var type = fields.getOrDefault("MessageType", "").toLowerCase(Locale.ROOT);
        var kind = switch (type) {
            case "audio", "voice" -> Kind.VOICE;
            case "image" -> Kind.PHOTO;
            case "video" -> Kind.VIDEO;
            case "sticker" -> Kind.STICKER;
            case "document", "file" -> Kind.DOCUMENT;
            case "location" -> Kind.LOCATION;
            case "contacts", "contact" -> Kind.CONTACT;
            case "poll" -> Kind.POLL;
            default -> null;
        };
        if (kind != null) {
            return Optional.of(kind);
        }
        if (!fields.getOrDefault("Latitude", "").isBlank()) {
            return Optional.of(Kind.LOCATION);
        }
        if (hasMedia(fields.getOrDefault("NumMedia", ""))) {
            return Optional.of(
                    ofMedia(fields.getOrDefault("MediaContentType0", "").toLowerCase(Locale.ROOT)));
        }
        return wordless ? Optional.of(Kind.OTHER) : Optional.empty();
    }

    private static boolean hasMedia(String count) {
        return !count.isBlank() && !count.strip().equals("0");
    }

    /** A WebP image is a sticker: WhatsApp sends photos as JPEG. */
    private static Kind ofMedia(String mediaType) {
        if (mediaType.equals("image/webp")) {
            return Kind.STICKER;
        }
        if (mediaType.contains("vcard")) {
            return Kind.CONTACT;
        }
        return switch (mediaType.replaceFirst("/.*$", "")) {
            case "audio" -> Kind.VOICE;
            case "image" -> Kind.PHOTO;
            case "video" -> Kind.VIDEO;
            case "application", "text" -> Kind.DOCUMENT;
            default -> Kind.OTHER;
        };
    }
}
