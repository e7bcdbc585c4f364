package id.temani.conversation;

import id.temani.delivery.PhotoRef;
import java.time.Instant;

/** What arrived. Nothing here prints what a person wrote. */
public sealed interface Content {

    /** The most characters we read of one message; longer ones are cut by the channel. */
    int MOST_CHARACTERS = 4096;

    /** Typed text, as typed. */
    record Text(String text) implements Content {
        @Override
        public String toString() {
            return "Text[redacted]";
        }
    }

    /** A tapped button: the payload we gave it, and its label as the person saw it. Payloads can be forged. */
    record Tap(String payload, String label) implements Content {
        @Override
        public String toString() {
            return "Tap[redacted]";
        }
    }

    /** The chat was opened through a link, a poster or a code; {@code code} may be blank. */
    record Opened(String code) implements Content {
        @Override
        public String toString() {
            return "Opened[redacted]";
        }
    }

    /** A message was edited after it arrived; {@code text} is its new wording. */
    record Edited(String text, Instant writtenAt) implements Content {

        /** Where the platform does not say when the message was first written. */
        public Edited(String text) {
            this(text, Instant.EPOCH);
        }

        @Override
        public String toString() {
            return "Edited[redacted]";
        }
    }

    /**
     * A photo, which is only fetched where it may be passed on.
     *
     * @param caption the words under it; may be blank
     */
    record Photo(PhotoRef photo, String caption) implements Content {
        @Override
        public String toString() {
            return "Photo[redacted]";
        }
    }

    /** Something we cannot pass on: never silence, always a kind sentence. */
    record Unsupported(Kind kind) implements Content {}

    /** The person blocked us on the platform: sending ends. */
    record Blocked() implements Content {}

    /** The person lifted the block. Says nothing and asks for nothing. */
    record Unblocked() implements Content {}

    /** Kinds of content that is refused kindly. */
    enum Kind {
        VOICE,
        PHOTO,
        VIDEO,
        STICKER,
        DOCUMENT,
        LOCATION,
        CONTACT,
        POLL,
        OTHER
    }
}
