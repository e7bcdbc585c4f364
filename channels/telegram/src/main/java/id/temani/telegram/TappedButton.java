package id.temani.telegram;

import java.util.Optional;

/**
 * A tap that waits for its answer, and the message whose buttons it was made on.
 *
 * @param queryId what Telegram wants answered, or the button keeps spinning
 * @param message the message under whose text the tapped label goes; empty when it is too old to be changed
 */
record TappedButton(String queryId, Optional<Message> message) {

    /**
     * The tapped message.
     *
     * @param text empty when there is none to write under
     * @param label what the tapped button said; empty when the payload belongs to none of its buttons
     */
    record Message(long chat, int id, Optional<String> text, Optional<String> label) {
        @Override
        public String toString() {
            return "Message[redacted]";
        }
    }

    @Override
    public String toString() {
        return "TappedButton[redacted]";
    }
}
