package id.temani.flows.scrub;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which talk of buying and selling is found, as data.
 *
 * @param alone words and phrases that are enough by themselves
 * @param signs word or phrase to the names of the signs it is
 * @param rules signs that are enough when they come in this order, close together
 * @param negations words that take back what follows them
 * @param notPlaces words after "di", "dari", "sama" that name neither a place nor a seller
 */
record SupplyWords(
        Set<String> alone,
        Map<String, Set<String>> signs,
        List<List<String>> rules,
        Set<String> negations,
        Set<String> notPlaces) {

    /** The sign of a sum of money; found by its shape. */
    static final String MONEY = "money";

    /** The sign of what people take; its words are those of the file of what people call substances. */
    static final String SUBSTANCE = "substance";

    /** The sign that a place or a person follows. */
    static final String FROM = "from";
}
