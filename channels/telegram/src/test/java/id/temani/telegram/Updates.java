package id.temani.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Updates as Telegram sends them, from {@code src/test/resources/updates}. */
final class Updates {

    private Updates() {}

    static String raw(String name) {
        try (var file = Updates.class.getResourceAsStream("/updates/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String name) {
        return FakeTelegram.parsed(raw(name));
    }

    /** A text from another chat, with an id of its own. */
    static String text(long id, long chat, String text) {
        var update = (ObjectNode) read("text");
        update.put("update_id", id);
        ((ObjectNode) update.at("/message/from")).put("id", chat);
        ((ObjectNode) update.at("/message/chat")).put("id", chat);
        ((ObjectNode) update.path("message")).put("text", text);
        return update.toString();
    }

    static String batch(String... updates) {
        return "{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}";
    }
}
