package id.temani.flows.text;

import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import id.temani.screening.Wording;
import java.util.EnumMap;

/** Reads a line that stands there in every language. */
public final class WordingReader {

    private WordingReader() {}

    /** @throws id.temani.flows.yaml.UnreadableFile when a language is missing or another one stands there */
    public static Wording read(YamlNode node) {
        node.only("id", "en");
        var lines = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            lines.put(language, node.at(language.code()).text().strip());
        }
        return node.here(() -> new Wording(lines));
    }
}
