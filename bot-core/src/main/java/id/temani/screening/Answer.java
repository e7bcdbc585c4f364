package id.temani.screening;

import java.util.Set;

/** What a person did with a question. Not answered yet is not an answer. */
public sealed interface Answer {

    /** Chose these codes: one, or several where the question allows it. */
    record Chosen(Set<String> codes) implements Answer {

        public Chosen {
            codes = Set.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Chosen[redacted]";
        }
    }

    /** Would rather not say (LEWATI). Missing, which is never the same as 0 points or "no". */
    record Skipped() implements Answer {}
}
