package id.temani.flows.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Sees the word that somebody meant in one that no list knows: one letter too many, too few, wrong or swapped with its
 * neighbour; two in long words. Never in short words, never in a word that is known, never a guess between two.
 */
final class Resemblance {

    private static final int SHORTEST = 5;
    private static final int LONG = 8;

    /** Beyond these a message is no short answer with a slip in it. */
    private static final int MOST_UNKNOWN = 2;

    private static final int MOST_WORDS = 10;

    private final Map<Character, Set<String>> targets = new HashMap<>();
    private final Spelling spelling;

    /**
     * @param spelling knows the words that are never taken for others
     * @param targets words that may be misspelt
     */
    Resemblance(Spelling spelling, Collection<String> targets) {
        this.spelling = spelling;
        targets.forEach(line -> add(this.targets, line));
    }

    /** The same words with the misspelt ones put right; empty when none is, or one cannot be. */
    Optional<List<String>> corrected(List<String> words, List<Candidate> candidates) {
        var names = new HashMap<Character, Set<String>>();
        var known = new HashSet<String>();
        for (var candidate : candidates) {
            for (var name : candidate.names()) {
                known.addAll(List.of(name.split(" ")));
                add(names, name);
            }
        }
        var corrected = new ArrayList<String>();
        var unknown = 0;
        for (var word : words) {
            if (spelling.knows(word) || word.indexOf(' ') >= 0 || known.contains(word)) {
                corrected.add(word);
            } else {
                var meant = meant(word, names);
                if (meant.isEmpty() || ++unknown > MOST_UNKNOWN || words.size() > MOST_WORDS) {
                    return Optional.empty();
                }
                corrected.add(meant.get());
            }
        }
        return unknown == 0 ? Optional.empty() : Optional.of(spelling.joined(corrected));
    }

    private Optional<String> meant(String word, Map<Character, Set<String>> names) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var close = new HashSet<String>();
        for (var some : List.of(targets, names)) {
            for (var target : some.getOrDefault(word.charAt(0), Set.of())) {
                if (isClose(word, target)) {
                    close.add(target);
                }
            }
        }
        return close.size() == 1 ? close.stream().findFirst() : Optional.empty();
    }

    private static boolean isClose(String word, String target) {
        var slips = word.length() >= LONG && target.length() >= LONG ? 2 : 1;
        return Math.abs(word.length() - target.length()) <= slips
                && new DamerauLevenshteinDistance(slips).apply(word, target) >= 0;
    }

    private static void add(Map<Character, Set<String>> byFirstLetter, String line) {
        for (var word : line.split(" ")) {
            var squeezed = Tokens.squeezed(word);
            if (squeezed.length() >= SHORTEST && squeezed.chars().allMatch(Character::isLetter)) {
                byFirstLetter
                        .computeIfAbsent(squeezed.charAt(0), letter -> new HashSet<>())
                        .add(squeezed);
            }
        }
    }
}
