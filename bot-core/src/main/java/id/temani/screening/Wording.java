package id.temani.screening;

import id.temani.resident.Language;
import java.util.Map;
import java.util.Set;

/** One line of a questionnaire in every language, kept together because wording and points are reviewed together. */
public record Wording(Map<Language, String> lines) {

    public Wording {
        lines = Map.copyOf(lines);
        if (!lines.keySet().equals(Set.copyOf(Language.all()))) {
            throw new IllegalArgumentException("A wording needs every language, got only " + lines.keySet());
        }
    }

    public String in(Language language) {
        return lines.getOrDefault(language, "");
    }

    /** Characters of the longest line, counted as a phone counts them (an emoji is one). */
    public int longest() {
        return lines.values().stream()
                .mapToInt(line -> line.codePointCount(0, line.length()))
                .max()
                .orElse(0);
    }
}
