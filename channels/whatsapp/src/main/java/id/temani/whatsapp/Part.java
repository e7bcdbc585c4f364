package id.temani.whatsapp;

/**
 * One message at Twilio; an utterance may need several.
 *
 * @param number from 1
 * @param of how many there are
 */
record Part(int number, int of, Form form) {

    boolean isFirst() {
        return number == 1;
    }

    /** What is posted. */
    sealed interface Form {

        /** The words by which a listed message is recognised as this one. */
        String words();

        record Body(String text) implements Form {
            @Override
            public String words() {
                return text;
            }

            @Override
            public String toString() {
                return "Body[redacted]";
            }
        }

        /**
         * A content resource.
         *
         * @param variables JSON; blank when it has none
         */
        record Content(String sid, String variables, String words) implements Form {
            @Override
            public String toString() {
                return "Content[redacted]";
            }
        }
    }
}
