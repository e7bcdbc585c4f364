package id.temani.flows.reading;

import java.util.Set;

/** What typed words mean as an answer to a question that takes several. Codes say something about a person: redacted. */
public sealed interface Reading {

    /** These answers, and nothing else was said. */
    record Understood(Set<String> codes) implements Reading {

        public Understood {
            codes = Set.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Understood[redacted]";
        }
    }

    /**
     * A word has several meanings, or is too common to be sure: the person is asked which.
     *
     * @param sure answers that were clear in the same message
     * @param perhaps what the unclear words may mean; empty: anything
     */
    record Which(Set<String> sure, Set<String> perhaps) implements Reading {

        public Which {
            sure = Set.copyOf(sure);
            perhaps = Set.copyOf(perhaps);
        }

        @Override
        public String toString() {
            return "Which[redacted]";
        }
    }

    /** Not an answer, or not a certain one: ask again. */
    record Unclear() implements Reading {}
}
