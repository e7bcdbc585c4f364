package id.temani.flows.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads words as the one answer that they mean: by its name, by its number, by yes and no; in that order. */
record OneAnswer(Replies replies, Numbers numbers, List<Candidate> candidates, Manner manner) {

    /**
     * @param words as {@link Spelling} spells them
     * @param text the same as it was typed, for its signs
     */
    Optional<String> read(List<String> words, String text) {
        var telling = without(words, replies.fillers()::contains);
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        var asks = text.indexOf('?') >= 0;
        var called = called(words).or(() -> called(telling));
        if (called.isPresent() && !(asks && telling.stream().allMatch(this::isReply))) {
            return called;
        }
        if (asks || words.stream().anyMatch(replies.again()::contains)) {
            return Optional.empty(); // a question is no answer
        }
        var number = numbers.in(telling);
        if (number.isPresent() && Numbers.mayStandIn(text)) {
            var chosen = manner.numbered() ? at(number.getAsInt()) : Optional.<String>empty();
            return chosen.or(() -> amount(telling));
        }
        return meant(telling).or(() -> amount(telling)).or(() -> calledAfterYes(telling));
    }

    private Optional<String> amount(List<String> telling) {
        return manner.numbered() ? numbers.amount(telling, candidates) : Optional.empty();
    }

    private Optional<String> at(int number) {
        return number < 1 || number > candidates.size()
                ? Optional.empty()
                : Optional.of(candidates.get(number - 1).code());
    }

    private Optional<String> called(List<String> words) {
        var line = String.join(" ", words);
        return single(candidates.stream()
                .filter(one -> replies.isCalled(one, line))
                .map(Candidate::code)
                .toList());
    }

    /** "iya, tiap hari", "pilih tiap hari": what is left beside the yes. */
    private Optional<String> calledAfterYes(List<String> telling) {
        var rest = without(
                telling,
                word -> isYes(word)
                        || replies.already().contains(word)
                        || replies.numberPrefixes().contains(word));
        return telling.stream().anyMatch(this::isNo) || rest.isEmpty() || rest.size() == telling.size()
                ? Optional.empty()
                : called(rest);
    }

    /** Yes, no, or "longer ago", where exactly one answer says that. */
    private Optional<String> meant(List<String> telling) {
        if (!telling.stream().allMatch(this::isReply)) {
            return Optional.empty();
        }
        if (telling.stream().anyMatch(this::isNo)) {
            return isNo(telling.getFirst()) ? declined(telling) : Optional.empty(); // "iya tidak", "udah enggak"
        }
        var agrees = telling.stream().anyMatch(this::isYes);
        if (telling.stream().anyMatch(replies.earlier()::contains)) {
            return only(replies.codes().earlier())
                    .or(() -> agrees ? only(replies.codes().yes()) : Optional.empty());
        }
        return agrees ? only(replies.codes().yes()) : Optional.empty();
    }

    /** What follows a no must not take it back: "gak pernah", but not "enggak iya" and not "enggak kok dulu". */
    private Optional<String> declined(List<String> telling) {
        var longAgo = telling.stream().anyMatch(replies.earlier()::contains);
        var stands = telling.stream()
                .allMatch(word -> isNo(word)
                        || replies.yes().negatable().contains(word)
                        || replies.softeners().contains(word)
                        || replies.earlier().contains(word));
        return stands && !(longAgo && only(replies.codes().earlier()).isPresent())
                ? only(replies.codes().no())
                : Optional.empty();
    }

    private boolean isReply(String word) {
        return isYes(word)
                || isNo(word)
                || replies.earlier().contains(word)
                || replies.already().contains(word)
                || replies.yes().negatable().contains(word);
    }

    private boolean isYes(String word) {
        return replies.yes().has(word, manner.careful());
    }

    private boolean isNo(String word) {
        return replies.no().has(word, manner.careful());
    }

    private Optional<String> only(Set<String> codes) {
        return single(
                candidates.stream().map(Candidate::code).filter(codes::contains).toList());
    }

    private static Optional<String> single(List<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private static List<String> without(List<String> words, Predicate<String> what) {
        return words.stream().filter(what.negate()).toList();
    }
}
