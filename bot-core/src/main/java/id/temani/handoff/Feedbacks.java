package id.temani.handoff;

import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What residents tapped after talks, counted per unit, and what some of them wrote. No talk and no agent can be told from
 * it; who wrote something is known only so that it goes with them.
 */
public interface Feedbacks {

    /** From so many answers on, figures of a unit may be shown: fewer would be somebody's. */
    int FEWEST = 5;

    /** How many months are shown, this one among them; words are kept no longer. */
    int MONTHS = 12;

    /** Of months that began on or after {@code month}, by unit. */
    List<OfUnit> since(LocalDate month);

    /**
     * Keeps what a resident wrote; it takes the place of what they wrote before, so that five texts are five people's.
     *
     * @param month the first of the month in which they did
     */
    void keepWords(ConversationId resident, UnitId unit, String words, LocalDate month);

    /** What this resident wrote, for themselves. */
    Optional<String> wordsOf(ConversationId resident);

    /** Of months that began on or after {@code month}, by unit. */
    List<WordsOfUnit> wordsSince(LocalDate month);

    /** Forgets words of months that began before {@code month}; for retention. */
    int forgetWordsBefore(LocalDate month);

    /** @param given how often each score ({@code good}, {@code fair}, {@code poor}) was given */
    record OfUnit(UnitId unit, Map<String, Integer> given) {

        public OfUnit {
            given = Map.copyOf(given);
        }

        public int all() {
            return given.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param arrived each resident's words, in the order in which they came */
    record WordsOfUnit(UnitId unit, List<String> arrived) {

        public WordsOfUnit {
            arrived = List.copyOf(arrived);
        }

        /**
         * What may be shown: whole fives only, so that nobody who looks after each talk sees one text appear, and in an
         * order that says nothing of when.
         */
        public List<String> shown() {
            return arrived.stream()
                    .limit(arrived.size() / FEWEST * FEWEST)
                    .sorted()
                    .toList();
        }

        @Override
        public String toString() {
            return "WordsOfUnit[%s, redacted]".formatted(unit);
        }
    }
}
