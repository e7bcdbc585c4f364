package id.temani.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One command about cases, typed or tapped: both say the same.
 *
 * @param number of a case, an appointment or a question; 0 where the word needs none
 * @param rest what stood behind the number; it may be a note, so it is never printed
 */
public record Spoken(CaseWord word, int number, String rest) {

    private static final String PREFIX = "case:";
    private static final Pattern PAYLOAD = Pattern.compile(PREFIX + "([a-z-]+):(\\d{1,9})(?::(.*))?");

    /** Whether a button is one of these. */
    public static boolean tapped(String payload) {
        return payload.startsWith(PREFIX);
    }

    /** Reads a button's payload. */
    public static Optional<Spoken> of(String payload) {
        var match = PAYLOAD.matcher(payload);
        if (!match.matches()) {
            return Optional.empty();
        }
        var name = match.group(1).toUpperCase(Locale.ROOT).replace('-', '_');
        for (var word : CaseWord.values()) {
            if (word.name().equals(name)) {
                var rest = Optional.ofNullable(match.group(3)).orElse("");
                return Optional.of(new Spoken(word, Integer.parseInt(match.group(2)), rest));
            }
        }
        return Optional.empty();
    }

    String payload() {
        var name = word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return PREFIX + name + ":" + number + (rest.isEmpty() ? "" : ":" + rest);
    }

    @Override
    public String toString() {
        return "Spoken[%s, redacted]".formatted(word);
    }
}
