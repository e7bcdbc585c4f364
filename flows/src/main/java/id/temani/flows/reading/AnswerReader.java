package id.temani.flows.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads typed words as one or several of the answers a question offers. Prefers to ask again over guessing: a wrong
 * guess about somebody's health is worse than one more message.
 */
public final class AnswerReader {

    private final Replies replies;

    AnswerReader(Replies replies) {
        this.replies = replies;
    }

    /**
     * The one answer that these words mean; empty when they mean none or several.
     *
     * @param numbered whether the person sees numbers; where digits are chat they are not an answer
     */
    public Optional<String> one(String text, List<Candidate> candidates, boolean numbered) {
        var words = Tokens.of(text).stream().map(Tokens::squeezed).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var number = number(words);
        if (number.isPresent()) {
            return numbered ? at(candidates, number.getAsInt()) : Optional.empty();
        }
        return called(String.join(" ", words), candidates).or(() -> meant(words, candidates));
    }

    /** The answers that a list of numbers or names means ("1,3 5", "ganja sama rokok", "semua"); empty: unclear. */
    public Optional<Set<String>> several(String text, List<Candidate> candidates) {
        var words = Tokens.of(text).stream().map(Tokens::squeezed).toList();
        var none = candidates.stream()
                .filter(Candidate::alone)
                .map(Candidate::code)
                .findFirst();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (none.isPresent()
                && replies.no().contains(words.getFirst())
                && number(words).isEmpty()) {
            return none.map(Set::of);
        }
        if (words.stream()
                        .allMatch(word -> replies.all().contains(word)
                                || replies.fillers().contains(word))
                && words.stream().anyMatch(replies.all()::contains)) {
            return Optional.of(
                    codes(candidates.stream().filter(one -> !one.alone()).toList()));
        }
        var found = new HashSet<String>();
        for (var piece : pieces(text, candidates)) {
            var code = one(piece, candidates, true);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            found.add(code.get());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Splits at commas and words for "and"; words that are numbers or names stand for themselves. */
    private List<String> pieces(String text, List<Candidate> candidates) {
        var pieces = new ArrayList<String>();
        for (var part : text.split("[,;&+\\n]")) {
            var open = new ArrayList<String>();
            for (var word : Tokens.of(part)) {
                var squeezed = Tokens.squeezed(word);
                if (replies.and().contains(squeezed)) {
                    add(pieces, open);
                } else if (number(List.of(squeezed)).isPresent()
                        || called(squeezed, candidates).isPresent()) {
                    open.removeIf(replies.numberPrefixes()::contains);
                    add(pieces, open);
                    pieces.add(word);
                } else if (!replies.fillers().contains(squeezed)) {
                    open.add(squeezed);
                }
            }
            add(pieces, open);
        }
        return pieces;
    }

    private static void add(List<String> pieces, List<String> open) {
        if (!open.isEmpty()) {
            pieces.add(String.join(" ", open));
            open.clear();
        }
    }

    /** "1", "no 1", "nomor satu", "yang pertama"; "2x seminggu" and "3 bulan" are no choice. */
    private OptionalInt number(List<String> words) {
        var last = words.getLast();
        var prefixed = words.subList(0, words.size() - 1).stream().allMatch(replies.numberPrefixes()::contains);
        if (!prefixed) {
            return OptionalInt.empty();
        }
        if (last.matches("[0-9]{1,2}")) {
            return OptionalInt.of(Integer.parseInt(last));
        }
        var counted = replies.numbers().get(last);
        return counted == null ? OptionalInt.empty() : OptionalInt.of(counted);
    }

    private static Optional<String> at(List<Candidate> candidates, int number) {
        return number < 1 || number > candidates.size()
                ? Optional.empty()
                : Optional.of(candidates.get(number - 1).code());
    }

    private static Optional<String> called(String line, List<Candidate> candidates) {
        var found = candidates.stream().filter(one -> one.isCalled(line)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().code()) : Optional.empty();
    }

    /** Yes, no, or "longer ago", where exactly one answer says that. */
    private Optional<String> meant(List<String> words, List<Candidate> candidates) {
        var telling =
                words.stream().filter(word -> !replies.fillers().contains(word)).toList();
        if (telling.isEmpty() || !telling.stream().allMatch(this::isReply)) {
            return Optional.empty();
        }
        var first = telling.getFirst();
        if (replies.no().contains(first)) {
            return only(candidates, replies.noCodes());
        }
        if (telling.stream().anyMatch(replies.no()::contains)) {
            return Optional.empty(); // "iya tidak"
        }
        if (telling.stream().anyMatch(replies.earlier()::contains)) {
            return only(candidates, replies.earlierCodes()).or(() -> only(candidates, replies.yesCodes()));
        }
        return only(candidates, replies.yesCodes());
    }

    private boolean isReply(String word) {
        return replies.yes().contains(word)
                || replies.no().contains(word)
                || replies.earlier().contains(word);
    }

    private static Optional<String> only(List<Candidate> candidates, Set<String> codes) {
        var found =
                candidates.stream().map(Candidate::code).filter(codes::contains).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Set<String> codes(Collection<Candidate> candidates) {
        var codes = new HashSet<String>();
        candidates.forEach(one -> codes.add(one.code()));
        return codes;
    }
}
