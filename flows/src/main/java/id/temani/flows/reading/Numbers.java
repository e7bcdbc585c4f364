package id.temani.flows.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds the number that is all a reply says: "1", "no 1", "nomor satu", "yang ke-2". "2x seminggu" is none. */
record Numbers(Replies replies) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern GLUED = Pattern.compile("(\\p{L}+)-?([0-9]{1,2})");

    /** Signs that make a number say something else: "<1", "2%", "~3". A plus in front agrees with somebody. */
    private static final Pattern OTHER_SIGNS = Pattern.compile("[<>~%=$±°]|^\\s*\\+");

    static boolean mayStandIn(String text) {
        return !OTHER_SIGNS.matcher(text).find();
    }

    /** The number that these words are, prefixes and softeners aside. */
    OptionalInt in(List<String> words) {
        var end = words.size() > 1 && replies.softeners().contains(words.getLast()) ? words.size() - 1 : words.size();
        var prefixed = words.subList(0, end - 1).stream().allMatch(replies.numberPrefixes()::contains);
        return prefixed ? of(words.get(end - 1)) : OptionalInt.empty();
    }

    /** The number that one word is. */
    OptionalInt of(String word) {
        if (DIGITS.matcher(word).matches()) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        var counted = replies.numbers().get(word);
        if (counted != null) {
            return OptionalInt.of(counted);
        }
        var glued = GLUED.matcher(word);
        return glued.matches() && replies.numberPrefixes().contains(glued.group(1))
                ? OptionalInt.of(Integer.parseInt(glued.group(2)))
                : OptionalInt.empty();
    }

    /** The answer that an amount falls into ("17 tahun"); a bare number only where it cannot be one of the choices. */
    Optional<String> amount(List<String> words, List<Candidate> candidates) {
        var bare =
                words.stream().filter(word -> !replies.units().contains(word)).toList();
        if (bare.size() != 1 || !DIGITS.matcher(bare.getFirst()).matches()) {
            return Optional.empty();
        }
        var number = Integer.parseInt(bare.getFirst());
        if (bare.size() == words.size() && number <= candidates.size()) {
            return Optional.empty();
        }
        return candidates.stream()
                .map(Candidate::code)
                .filter(code -> replies.amounts().containsKey(code)
                        && replies.amounts().get(code).holds(number))
                .findFirst();
    }
}
