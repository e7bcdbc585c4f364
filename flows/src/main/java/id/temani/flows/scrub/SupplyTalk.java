package id.temani.flows.scrub;

import id.temani.flows.reading.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds sentences that say from whom, where or for how much substances are bought or sold. Somebody's own use is none of
 * that, and what is not certain is none either, because a lost sentence hurts.
 */
final class SupplyTalk {

    /** Between two signs of one rule. */
    private static final int MOST_WORDS_BETWEEN = 3;

    private static final int LONGEST_PHRASE = 3;
    private static final int NEGATED_WITHIN = 2;

    private static final Pattern SENTENCES = Pattern.compile("[.!?;\\n]\\s|\\n");
    private static final Pattern SUM = Pattern.compile("(?:rp)?\\d{1,9}(?:rb|rbu|ribu|jt|juta|k)|rp\\d{1,12}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Set<String> THOUSANDS = Set.of("rb", "rbu", "ribu", "jt", "jta", "juta");

    private final SupplyWords words;

    SupplyTalk(SupplyWords words) {
        this.words = words;
    }

    private record Sign(String name, int from, int to) {}

    boolean isIn(String line) {
        return SENTENCES.splitAsStream(line).anyMatch(this::says);
    }

    private boolean says(String sentence) {
        var spoken = Tokens.of(sentence).stream().map(Tokens::squeezed).toList();
        var signs = new HashMap<String, List<Sign>>();
        for (int at = 0; at < spoken.size(); at++) {
            for (int to = at + 1; to <= Math.min(spoken.size(), at + LONGEST_PHRASE); to++) {
                var phrase = String.join(" ", spoken.subList(at, to));
                if (words.alone().contains(phrase) && !isNegated(spoken, at)) {
                    return true;
                }
                for (var name : names(phrase, spoken, at, to)) {
                    signs.computeIfAbsent(name, one -> new ArrayList<>()).add(new Sign(name, at, to));
                }
            }
        }
        return words.rules().stream().anyMatch(rule -> isMet(rule, signs, spoken));
    }

    private Set<String> names(String phrase, List<String> spoken, int at, int to) {
        var names = new HashSet<>(words.signs().getOrDefault(phrase, Set.of()));
        if (to == at + 1 && isMoney(spoken, at)) {
            names.add(SupplyWords.MONEY);
        }
        if (names.contains(SupplyWords.FROM) && !leadsSomewhere(spoken, to)) {
            names.remove(SupplyWords.FROM);
        }
        return names;
    }

    /** "200rb", "rp 50.000", "1 juta". */
    private static boolean isMoney(List<String> spoken, int at) {
        var word = spoken.get(at);
        var counted = at + 1 < spoken.size() && THOUSANDS.contains(spoken.get(at + 1));
        var marked = at > 0 && spoken.get(at - 1).equals("rp");
        return SUM.matcher(word).matches() || DIGITS.matcher(word).matches() && (counted || marked);
    }

    /** Not "dari dulu", not "sama ganja". */
    private boolean leadsSomewhere(List<String> spoken, int at) {
        if (at >= spoken.size()) {
            return false;
        }
        var next = spoken.get(at);
        return !words.notPlaces().contains(next)
                && !DIGITS.matcher(next).matches()
                && !words.signs().getOrDefault(next, Set.of()).contains(SupplyWords.SUBSTANCE);
    }

    private boolean isMet(List<String> rule, Map<String, List<Sign>> signs, List<String> spoken) {
        return signs.getOrDefault(rule.getFirst(), List.of()).stream()
                .filter(first -> !isNegated(spoken, first.from()))
                .anyMatch(first -> goesOn(rule, first, signs));
    }

    /** The nearest next sign is enough: rules are short and signs close together. */
    private static boolean goesOn(List<String> rule, Sign first, Map<String, List<Sign>> signs) {
        var at = first;
        for (var name : rule.subList(1, rule.size())) {
            var here = at;
            var next = signs.getOrDefault(name, List.of()).stream()
                    .filter(sign -> sign.from() >= here.to() && sign.from() - here.to() <= MOST_WORDS_BETWEEN)
                    .findFirst();
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
        }
        return true;
    }

    private boolean isNegated(List<String> spoken, int at) {
        return spoken.subList(Math.max(0, at - NEGATED_WITHIN), at).stream().anyMatch(words.negations()::contains);
    }
}
