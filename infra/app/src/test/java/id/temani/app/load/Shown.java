package id.temani.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A message that arrived on somebody's phone.
 *
 * @param id what the platform calls it; rises
 * @param markup its buttons as they were sent; a missing node: none
 * @param at {@link System#nanoTime} of its arrival
 */
public record Shown(long chat, int id, String text, JsonNode markup, long at) {

    /** The same with this text, of which there is one for everybody, and without its buttons. */
    Shown shelved(String sharedText) {
        return new Shown(chat, id, sharedText, MissingNode.getInstance(), at);
    }

    /** What each button would send, from the first to the last. */
    List<String> payloads() {
        return StreamSupport.stream(markup.path("inline_keyboard").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(button -> button.path("callback_data").asText())
                .toList();
    }
}
