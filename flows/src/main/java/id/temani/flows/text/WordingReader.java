package id.temani.flows.text;

import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import id.temani.screening.Wording;
import java.util.HashMap;

/** Reads a line that stands there in every language. */
public final class WordingReader {

    private WordingReader() {}

    /** @throws id.temani.flows.yaml.UnreadableFile when a language is missing or another one stands there */
    public static Wording read(YamlNode node) {
        var lines = new HashMap<Language, String>();
        node.inEachLanguage()
                .forEach((language, line) -> lines.put(language, line.text().strip()));
        return node.here(() -> new Wording(lines));
    }
}
