package id.temani.flows.reading;

import java.util.Map;
import java.util.Set;

/**
 * Words that answer in one language, as data; all as {@link Spelling#lines} makes them.
 *
 * @param yes words that agree
 * @param no words that decline; one of them wins over a yes that follows it ("gak pernah")
 * @param fillers words that change nothing ("sih", "deh")
 * @param softeners a yes elsewhere, but nothing at all after a number or a no ("2 ya", "enggak ya")
 * @param already words that say yes only together with one that does ("udah pernah"), and nothing certain with a no
 * @param earlier words that mean "longer ago"
 * @param neutral words around the items of a list that say nothing about which ("pernah coba … waktu sekolah")
 * @param again what sounds like an answer and is none ("no one")
 * @param corrections what takes back the answer before ("eh", "salah")
 * @param numbers number words and what they count
 * @param numberPrefixes words before a number ("nomor 1"), also ones that mean no by themselves
 * @param all words for everything in a list
 * @param and words between the items of a list
 * @param units words that make a number an amount ("17 tahun")
 * @param names what answers may be called besides their labels: line to codes
 * @param amounts which amounts an answer stands for, where people type the amount itself: an age
 * @param codes which choices a plain yes, a no, or "longer ago" chooses
 * @param exactly codes that are never reached by a word that is misspelt
 */
record Replies(
        Group yes,
        Group no,
        Set<String> fillers,
        Set<String> softeners,
        Set<String> already,
        Set<String> earlier,
        Set<String> neutral,
        Set<String> again,
        Set<String> corrections,
        Map<String, Integer> numbers,
        Set<String> numberPrefixes,
        Set<String> all,
        Set<String> and,
        Set<String> units,
        Map<String, Set<String>> names,
        Map<String, Range> amounts,
        Codes codes,
        Set<String> exactly) {

    /**
     * @param plain means that much whatever was asked
     * @param fitting means it where the question fits, and never about danger: "belum" and "oke"
     * @param negatable of a yes: says nothing of its own after a no ("gak pernah", "tidak ada")
     * @param tolerated may be misspelt
     */
    record Group(Set<String> plain, Set<String> fitting, Set<String> negatable, Set<String> tolerated) {

        boolean has(String word, boolean careful) {
            return plain.contains(word) || !careful && fitting.contains(word);
        }
    }

    /** Codes of choices by what chooses them. */
    record Codes(Set<String> yes, Set<String> no, Set<String> earlier) {}

    /** From and to, both included. */
    record Range(int from, int to) {

        Range {
            if (from > to) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }

        boolean holds(int number) {
            return from <= number && number <= to;
        }
    }

    boolean isCalled(Candidate candidate, String line) {
        return called(candidate, line) || called(candidate, Tokens.squeezed(line));
    }

    private boolean called(Candidate candidate, String line) {
        return candidate.isCalled(line) || names.getOrDefault(line, Set.of()).contains(candidate.code());
    }
}
