package id.temani.wording;

/**
 * A file that goes with a message. Prints only its kind and size, because what is in it is about a person.
 *
 * @param name what the file is called on a phone, without its ending; as neutral as the first words of every message
 */
public record Enclosure(String name, Kind kind, byte[] content) {

    /** The most bytes: WhatsApp by Twilio takes 5 MB, Telegram more. */
    public static final int MOST_BYTES = 5_000_000;

    /** What kinds of files we send. */
    public enum Kind {
        PDF("application/pdf", "pdf"),
        JPEG("image/jpeg", "jpg");

        private final String mediaType;
        private final String ending;

        Kind(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** @throws IllegalArgumentException when it is empty or too big */
    public Enclosure {
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw new IllegalArgumentException("A file of %d bytes cannot be sent".formatted(content.length));
        }
    }

    public String fileName() {
        return name + "." + kind.ending;
    }

    @Override
    public String toString() {
        return "Enclosure[%s, %d bytes]".formatted(kind, content.length);
    }
}
