package id.temani.flows.engine;

import id.temani.conversation.Position;
import id.temani.conversation.Talk;
import id.temani.resident.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A talk as text and back: whatever a turn needs must survive this. */
final class StoredTalk {

    private static final JsonMapper JSON = new JsonMapper();

    private StoredTalk() {}

    static Talk writtenAndReadBack(Talk talk) {
        return read(JSON.writeValueAsString(form(talk)));
    }

    private static Map<String, Object> form(Talk talk) {
        var form = new LinkedHashMap<String, Object>();
        form.put("language", talk.language().code());
        talk.position().ifPresent(position -> form.put("position", text(position)));
        talk.interrupted().ifPresent(position -> form.put("interrupted", text(position)));
        form.put("facts", talk.facts());
        form.put("answers", talk.answers());
        form.put("misunderstandings", talk.misunderstandings());
        form.put("turns", talk.turns());
        talk.heardAt().ifPresent(at -> form.put("heardAt", at.toString()));
        return form;
    }

    private static Talk read(String json) {
        var form = JSON.readTree(json);
        return new Talk(
                Language.of(form.get("language").asString()).orElseThrow(),
                Optional.ofNullable(form.get("position")).map(node -> position(node.asString())),
                Optional.ofNullable(form.get("interrupted")).map(node -> position(node.asString())),
                strings(form.get("facts")),
                strings(form.get("answers")),
                form.get("misunderstandings").asInt(),
                form.get("turns").asInt(),
                Optional.ofNullable(form.get("heardAt")).map(node -> Instant.parse(node.asString())));
    }

    private static Map<String, String> strings(tools.jackson.databind.JsonNode node) {
        var strings = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString()));
        return strings;
    }

    private static String text(Position position) {
        return position.flow() + "@" + position.version() + "/" + position.step();
    }

    private static Position position(String text) {
        var parts = text.split("[@/]");
        return new Position(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }
}
