package id.temani.handoff;

import id.temani.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What residents tapped after talks, counted per unit; no talk, no resident and no agent can be told from it. */
public interface Feedbacks {

    /** From so many answers on, figures of a unit may be shown: fewer would be somebody's. */
    int FEWEST = 5;

    /** Of months that began on or after {@code month}, by unit. */
    List<OfUnit> since(LocalDate month);

    /** @param given how often each score ({@code good}, {@code fair}, {@code poor}) was given */
    record OfUnit(UnitId unit, Map<String, Integer> given) {

        public OfUnit {
            given = Map.copyOf(given);
        }

        public int all() {
            return given.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
