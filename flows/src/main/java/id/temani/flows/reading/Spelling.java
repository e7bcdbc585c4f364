package id.temani.flows.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spells typed text in the words that our lists know: each word as it stands or without drawn-out letters, and words
 * that belong together ("sama sekali", "cap tikus") as one.
 */
final class Spelling {

    private final Set<String> words = new HashSet<>();
    private final Map<String, List<String>> phrasesByFirstWord = new HashMap<>();

    /**
     * @param lines whose words are known, as {@link #lines} makes them
     * @param together lines that are one word to us, in addition
     */
    Spelling(Collection<String> lines, Collection<String> together) {
        lines.forEach(line -> words.addAll(List.of(line.split(" "))));
        for (var line : together) {
            var parts = line.split(" ");
            words.addAll(List.of(parts));
            if (parts.length > 1) {
                phrasesByFirstWord
                        .computeIfAbsent(parts[0], first -> new ArrayList<>())
                        .add(line);
            }
        }
        phrasesByFirstWord
                .values()
                .forEach(phrases -> phrases.sort((one, other) -> other.length() - one.length())); // the longest wins
    }

    /** How a word or line of our own is compared: as it stands, and squeezed unless a single letter is left ("LL"). */
    static Set<String> lines(String text) {
        var plain = String.join(" ", Tokens.of(text));
        var squeezed = Tokens.squeezed(plain);
        if (plain.isEmpty()) {
            return Set.of();
        }
        return squeezed.equals(plain) || squeezed.length() == 1 ? Set.of(plain) : Set.of(plain, squeezed);
    }

    /** The words of a text; one that no list knows comes squeezed. */
    List<String> of(String text) {
        return joined(Tokens.of(text).stream().map(this::spelt).toList());
    }

    boolean knows(String word) {
        return words.contains(word);
    }

    /** Words that belong together as one. */
    List<String> joined(List<String> typed) {
        var joined = new ArrayList<String>();
        for (int at = 0; at < typed.size(); ) {
            var found = phraseAt(typed, at);
            joined.add(found);
            at += words(found);
        }
        return joined;
    }

    private String phraseAt(List<String> typed, int at) {
        for (var phrase : phrasesByFirstWord.getOrDefault(typed.get(at), List.of())) {
            var end = at + words(phrase);
            if (end <= typed.size() && phrase.equals(String.join(" ", typed.subList(at, end)))) {
                return phrase;
            }
        }
        return typed.get(at);
    }

    private static int words(String line) {
        return 1 + (int) line.chars().filter(letter -> letter == ' ').count();
    }

    private String spelt(String word) {
        return words.contains(word) ? word : Tokens.squeezed(word);
    }
}
