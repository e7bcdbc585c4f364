package id.temani.flows.reading;

import java.util.Map;
import java.util.Set;

/**
 * Words that answer, as data; all squeezed ({@link Tokens#squeezed}).
 *
 * @param yes words that agree
 * @param no words that decline; one of them wins over a yes that follows it ("gak pernah")
 * @param fillers words that change nothing ("sih", "deh")
 * @param earlier words that mean "longer ago"
 * @param numbers number words and what they count
 * @param numberPrefixes words before a number ("nomor 1"), also ones that mean no by themselves
 * @param all words for everything in a list
 * @param and words between the items of a list
 * @param yesCodes codes of choices that a yes chooses
 * @param noCodes codes of choices that a no chooses
 * @param earlierCodes codes of choices that "longer ago" chooses
 */
record Replies(
        Set<String> yes,
        Set<String> no,
        Set<String> fillers,
        Set<String> earlier,
        Map<String, Integer> numbers,
        Set<String> numberPrefixes,
        Set<String> all,
        Set<String> and,
        Set<String> yesCodes,
        Set<String> noCodes,
        Set<String> earlierCodes) {}
