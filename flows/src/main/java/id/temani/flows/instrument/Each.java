package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import id.temani.screening.Wording;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a repeated question or scale is about at the moment; empty where nothing is repeated. Knows how {@code {each}} is
 * filled in: with a name inside a text, with an id inside a condition.
 */
record Each(Optional<ListItem> item) {

    private static final String PLACEHOLDER = "{each}";

    static final Each NONE = new Each(Optional.empty());

    static Each of(ListItem item) {
        return new Each(Optional.of(item));
    }

    /** The id of a repeated thing: {@code q2} becomes {@code q2.cannabis}. */
    String idOf(String template) {
        return item.map(one -> template + "." + one.id()).orElse(template);
    }

    String code(YamlNode node) {
        return filled(node, node.text(), ListItem::id);
    }

    Wording wording(YamlNode node) {
        var lines = new HashMap<Language, String>();
        node.inEachLanguage()
                .forEach((language, line) -> lines.put(
                        language,
                        filled(line, line.text().strip(), one -> one.name().in(language))));
        return node.here(() -> new Wording(lines));
    }

    private String filled(YamlNode node, String text, Function<ListItem, String> value) {
        var filled =
                item.map(one -> text.replace(PLACEHOLDER, value.apply(one))).orElse(text);
        if (filled.contains("{") || filled.contains("}")) {
            throw node.problem("only %s is filled in, and only where something is repeated".formatted(PLACEHOLDER));
        }
        return filled;
    }
}
