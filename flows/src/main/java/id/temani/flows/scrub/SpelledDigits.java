package id.temani.flows.scrub;

import id.temani.flows.reading.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Digits that are written as words: "kosong", "delapaan", "noldelapansatu". */
final class SpelledDigits {

    /** Words written together are read from this length on, so that "enamel" is none. */
    private static final int LEAST_TOGETHER = 6;

    private final Map<String, String> digits = new HashMap<>();
    private final int longest;

    /** @param words word to the digits it stands for */
    SpelledDigits(Map<String, String> words) {
        words.forEach((word, written) -> digits.put(Tokens.squeezed(word), written));
        longest = digits.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The digits that a word in small letters stands for. */
    Optional<String> in(String word) {
        var squeezed = Tokens.squeezed(word);
        var one = digits.get(squeezed);
        return one != null ? Optional.of(one) : together(squeezed);
    }

    private Optional<String> together(String word) {
        if (word.length() < LEAST_TOGETHER) {
            return Optional.empty();
        }
        var read = new StringBuilder();
        for (int at = 0; at < word.length(); ) {
            var next = longestAt(word, at);
            if (next == at) {
                return Optional.empty();
            }
            read.append(digits.get(word.substring(at, next)));
            at = next;
        }
        return Optional.of(read.toString());
    }

    private int longestAt(String word, int at) {
        for (int end = Math.min(word.length(), at + longest); end > at + 1; end--) {
            if (digits.containsKey(word.substring(at, end))) {
                return end;
            }
        }
        return at;
    }
}
