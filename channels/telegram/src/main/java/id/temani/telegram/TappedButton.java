package id.temani.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;

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

    /** Reads what {@code query}, a callback query, was made on. */
    static TappedButton of(String queryId, Fields query) throws UnreadableUpdate {
        var message = query.under("message");
        // Telegram gives messages that it no longer shows us the date 0; those cannot be changed.
        var id = message.requiredNumber("message_id");
        if (message.number("date").orElse(0) == 0 || id != (int) id) {
            return new TappedButton(queryId, Optional.empty());
        }
        var label = query.text("data").flatMap(payload -> label(message.json(), payload));
        return new TappedButton(
                queryId,
                Optional.of(new Message(
                        message.under("chat").requiredNumber("id"), (int) id, message.text("text"), label)));
    }

    private static Optional<String> label(JsonNode message, String payload) {
        return StreamSupport.stream(message.at("/reply_markup/inline_keyboard").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(button -> button.path("callback_data").asText("").equals(payload))
                .map(button -> button.path("text").asText(""))
                .filter(label -> !label.isBlank())
                .findFirst();
    }

    @Override
    public String toString() {
        return "TappedButton[redacted]";
    }
}
