package id.temani.flows.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads words as some of the answers of a list: numbers ("1,3 5") or names ("pernah sabu sama inex"), all of them, or
 * none. Every word must be accounted for: "semua kecuali rokok" and "temanku pakai sabu" are not read by their half.
 */
final class SeveralAnswers {

    /** The most words a name has. */
    private static final int LONGEST_NAME = 5;

    private final Replies replies;
    private final Slang slang;
    private final Numbers numbers;
    private final List<Candidate> candidates;
    private final Heard heard = new Heard();

    /** What the words of one message came to. */
    private static final class Heard {
        private final Set<String> named = new HashSet<>();
        private final Set<String> counted = new HashSet<>();
        private final Set<String> perhaps = new HashSet<>();
        private boolean unsure;
        private boolean unknown;
        private boolean all;
        private boolean declines;
        /** "gak pernah", "semua tidak": nothing at all, where "gak semua" is not. */
        private boolean entirely;
        /** Something besides a no that could take it back: "iya enggak", "udah enggak", "dulu enggak". */
        private boolean wavers;

        private boolean tells;
    }

    /** For one message. */
    SeveralAnswers(Replies replies, Slang slang, Numbers numbers, List<Candidate> candidates) {
        this.replies = replies;
        this.slang = slang;
        this.numbers = numbers;
        this.candidates = candidates;
    }

    /**
     * @param words as {@link Spelling} spells them
     * @param text the same as it was typed, for its signs
     * @param numbered whether digits may be an answer
     */
    Reading read(List<String> words, String text, boolean numbered) {
        if (text.indexOf('?') >= 0) {
            return new Reading.Unclear();
        }
        var called = calledAtOnce(words);
        if (called.isPresent()) {
            return new Reading.Understood(called.get());
        }
        if (words.stream().anyMatch(replies.again()::contains)) {
            return new Reading.Unclear();
        }
        for (int at = 0; at < words.size(); ) {
            at += take(words, at);
        }
        return verdict(numbered && Numbers.mayStandIn(text));
    }

    private Reading verdict(boolean numbersCount) {
        var words = heard.declines || heard.all || heard.unsure || heard.tells || !heard.named.isEmpty();
        if (heard.unknown || !heard.counted.isEmpty() && (words || !numbersCount)) {
            return new Reading.Unclear();
        }
        var items = heard.unsure || !heard.named.isEmpty();
        if (heard.declines) {
            var none = !items && !heard.wavers && (heard.entirely || !heard.all && !heard.tells);
            return none ? noneOfThem() : new Reading.Unclear();
        }
        if (heard.all) {
            return items ? new Reading.Unclear() : new Reading.Understood(everything());
        }
        if (heard.unsure) {
            return new Reading.Which(heard.named, heard.perhaps);
        }
        var codes = heard.counted.isEmpty() ? heard.named : heard.counted;
        return codes.isEmpty() ? new Reading.Unclear() : new Reading.Understood(codes);
    }

    private Reading noneOfThem() {
        return candidates.stream()
                .filter(Candidate::alone)
                .findFirst()
                .<Reading>map(none -> new Reading.Understood(Set.of(none.code())))
                .orElseGet(Reading.Unclear::new);
    }

    private Set<String> everything() {
        return candidates.stream()
                .filter(one -> !one.alone())
                .map(Candidate::code)
                .collect(Collectors.toSet());
    }

    private Optional<Set<String>> calledAtOnce(List<String> words) {
        var line = String.join(" ", words);
        var called = candidates.stream()
                .filter(one -> replies.isCalled(one, line))
                .map(Candidate::code)
                .collect(Collectors.toSet());
        return called.size() == 1 ? Optional.of(called) : Optional.empty();
    }

    /** Takes the word at this place, or the name that begins with it; says how many words that was. */
    private int take(List<String> words, int at) {
        var word = words.get(at);
        var number = numbers.of(word);
        if (number.isPresent()) {
            count(number.getAsInt());
            return 1;
        }
        var name = nameAt(words, at);
        if (name > 0) {
            return name;
        }
        var between = at > 0 && at < words.size() - 1;
        var isAnd = replies.and().contains(word) && (between || !isNo(word)); // "n" is "and" between two words only
        var isPrefix = replies.numberPrefixes().contains(word)
                && at < words.size() - 1
                && numbers.of(words.get(at + 1)).isPresent();
        if (!isAnd && !isPrefix) {
            take(word);
        }
        return 1;
    }

    private void take(String word) {
        var after =
                replies.yes().negatable().contains(word) || replies.softeners().contains(word);
        if (replies.all().contains(word)) {
            heard.all = true;
            heard.entirely |= !heard.declines;
        } else if (isNo(word)) {
            heard.declines = true;
        } else if (heard.declines && after) {
            heard.entirely |= replies.yes().negatable().contains(word);
        } else if (replies.yes().has(word, false)
                || replies.already().contains(word)
                || replies.earlier().contains(word)
                || after) {
            heard.wavers = true;
        } else if (replies.neutral().contains(word)) {
            heard.tells = true;
        } else {
            heard.unknown |= !replies.fillers().contains(word);
        }
    }

    private boolean isNo(String word) {
        return replies.no().has(word, false);
    }

    /** The longest name or slang that begins here, in words; 0: none. */
    private int nameAt(List<String> words, int at) {
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
            if (takeName(String.join(" ", words.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    private boolean takeName(String line) {
        var unsure = slang.unsure().get(line);
        if (unsure != null) {
            heard.unsure = true;
            candidates.stream().map(Candidate::code).filter(unsure::contains).forEach(heard.perhaps::add);
            return true;
        }
        var meant = slang.sure().get(line);
        var named = candidates.stream()
                .filter(one -> !one.alone())
                .filter(one -> one.code().equals(meant) || replies.isCalled(one, line))
                .map(Candidate::code)
                .toList();
        if (named.size() == 1) {
            heard.named.addAll(named);
        }
        return named.size() == 1;
    }

    private void count(int number) {
        if (number < 1 || number > candidates.size()) {
            heard.unknown = true;
        } else {
            heard.counted.add(candidates.get(number - 1).code());
        }
    }
}
