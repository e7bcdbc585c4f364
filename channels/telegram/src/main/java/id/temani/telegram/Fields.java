package id.temani.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.OptionalLong;

/** One JSON object of an update, read field by field, so that what is not asked for is never looked at. */
record Fields(JsonNode json, String where) {

    static Fields of(JsonNode json, String where) throws UnreadableUpdate {
        if (!json.isObject()) {
            throw new UnreadableUpdate(where);
        }
        return new Fields(json, where);
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** The object under {@code name}; without one, an object that has nothing. */
    Fields under(String name) throws UnreadableUpdate {
        if (!has(name)) {
            return new Fields(MissingNode.getInstance(), at(name));
        }
        return of(json.path(name), at(name));
    }

    Optional<String> text(String name) throws UnreadableUpdate {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!json.path(name).isTextual()) {
            throw new UnreadableUpdate(at(name));
        }
        return Optional.of(json.path(name).textValue());
    }

    OptionalLong number(String name) throws UnreadableUpdate {
        if (!has(name)) {
            return OptionalLong.empty();
        }
        var value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableUpdate(at(name));
        }
        return OptionalLong.of(value.longValue());
    }

    long requiredNumber(String name) throws UnreadableUpdate {
        return number(name).orElseThrow(() -> new UnreadableUpdate(at(name)));
    }

    String requiredText(String name) throws UnreadableUpdate {
        return text(name).orElseThrow(() -> new UnreadableUpdate(at(name)));
    }

    private String at(String name) {
        return where + "." + name;
    }

    @Override
    public String toString() {
        return "Fields[" + where + ", redacted]";
    }
}
