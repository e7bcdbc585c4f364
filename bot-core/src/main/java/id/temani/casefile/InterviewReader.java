package id.temani.casefile;

import id.temani.resident.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what an agent types as the answer that somebody gave them: a number, several numbers, or words. */
@FunctionalInterface
public interface InterviewReader {

    /**
     * The codes that a text means; empty when that is not certain.
     *
     * @param offered in the order in which they are numbered
     * @param several whether more than one may be meant
     */
    Optional<Set<String>> read(String text, List<Offered> offered, boolean several, Language language);

    /**
     * One thing that can be answered.
     *
     * @param names what it may be called, besides its number
     * @param alone whether it excludes all others
     */
    record Offered(String code, List<String> names, boolean alone) {

        public Offered {
            names = List.copyOf(names);
        }
    }
}
