package id.temani.flows.reading;

import java.util.Map;
import java.util.Set;

/**
 * What people call substances, as data; all as {@link Spelling#lines} makes them.
 *
 * @param sure word to the code of the one answer it means
 * @param unsure word to the codes it may mean; none: anything
 * @param dealing words of buying and selling, which are neither repeated nor kept (art. 131 UU 35/2009)
 * @param lookalikes ordinary words that resemble one of ours, so that no misspelling is seen in them
 */
public record Slang(
        Map<String, String> sure, Map<String, Set<String>> unsure, Set<String> dealing, Set<String> lookalikes) {

    public Slang {
        sure = Map.copyOf(sure);
        unsure = Map.copyOf(unsure);
        dealing = Set.copyOf(dealing);
        lookalikes = Set.copyOf(lookalikes);
    }
}
