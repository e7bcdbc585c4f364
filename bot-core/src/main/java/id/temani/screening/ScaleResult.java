package id.temani.screening;

/** What one scale came to. Health data of a person: never prints points or band. */
public sealed interface ScaleResult {

    /** The word under which questionnaires keep what an incomplete scale says. */
    String INCOMPLETE = "incomplete";

    /** The word under which questionnaires keep what an unused scale says. */
    String NOT_USED = "not-used";

    /** Which scale, by its id. */
    String scale();

    /** The band's id, or one of the two words above. */
    String word();

    /**
     * Enough is known for a band.
     *
     * @param points as printed in the instrument; the least they can be, when answers are missing and the band is the
     *     highest already
     */
    record Banded(String scale, int points, String band) implements ScaleResult {

        @Override
        public String word() {
            return band;
        }

        @Override
        public String toString() {
            return "Banded[redacted]";
        }
    }

    /**
     * Answers are missing that could change the band.
     *
     * @param pointsSoFar what the given answers add up to; not a result
     */
    record Incomplete(String scale, int pointsSoFar) implements ScaleResult {

        @Override
        public String word() {
            return INCOMPLETE;
        }

        @Override
        public String toString() {
            return "Incomplete[redacted]";
        }
    }

    /** It does not concern this person. Shown as "not used", never as a low risk. */
    record NotUsed(String scale) implements ScaleResult {

        @Override
        public String word() {
            return NOT_USED;
        }

        @Override
        public String toString() {
            return "NotUsed[redacted]";
        }
    }
}
