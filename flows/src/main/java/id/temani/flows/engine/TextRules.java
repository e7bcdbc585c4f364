package id.temani.flows.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The rules that steps may name which read words of a person's own. */
final class TextRules {

    /** 2 to 20 letters, in up to three words; no digits or signs, so that no number or address fits in. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}' ]{0,18}\\p{L}");

    private static final Map<String, Function<String, Optional<String>>> RULES = Map.of("chosen-name", TextRules::name);

    private TextRules() {}

    static Set<String> names() {
        return RULES.keySet();
    }

    /** What is kept of {@code text} under {@code rule}; empty when it is refused. */
    static Optional<String> read(String rule, String text) {
        var known = RULES.get(rule);
        if (known == null) {
            throw new IllegalArgumentException("There is no text rule " + rule);
        }
        return known.apply(text);
    }

    private static Optional<String> name(String text) {
        var name = text.strip().replaceAll("\\s+", " ");
        return NAME.matcher(name).matches() && name.split(" ").length <= 3 ? Optional.of(name) : Optional.empty();
    }
}
