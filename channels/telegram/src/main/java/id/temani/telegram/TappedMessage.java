package id.temani.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads the message under which a button was tapped. */
final class TappedMessage {

    private TappedMessage() {}

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
                Optional.of(new TappedButton.Message(
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
}
