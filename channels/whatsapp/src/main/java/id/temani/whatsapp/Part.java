package id.temani.whatsapp;

import id.temani.wording.Enclosure;
import java.net.URI;
import java.util.Optional;

/**
 * One message at Twilio; an utterance may need several.
 *
 * @param number from 1
 * @param of how many there are
 */
record Part(int number, int of, Form form) {

    Part as(Form other) {
        return new Part(number, of, other);
    }

    boolean isFirst() {
        return number == 1;
    }

    /** What is posted. */
    sealed interface Form {

        record Body(String text) implements Form {
            @Override
            public String toString() {
                return "Body[redacted]";
            }
        }

        /**
         * A content resource.
         *
         * @param words by which a listed message is recognised as this one
         * @param variables JSON; blank when it has none
         */
        record Content(String sid, String variables, String words) implements Form {
            @Override
            public String toString() {
                return "Content[redacted]";
            }
        }

        /**
         * A file. WhatsApp shows words under a picture, but none under a document.
         *
         * @param words under it; blank for none
         * @param at where Twilio fetches it; known at the last moment, because the link is valid for minutes
         */
        record File(Enclosure enclosure, String words, Optional<URI> at) implements Form {
            @Override
            public String toString() {
                return "File[redacted]";
            }
        }
    }
}
