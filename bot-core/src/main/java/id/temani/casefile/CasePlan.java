package id.temani.casefile;

import java.util.List;
import java.util.Optional;

/**
 * What a unit plans for everybody it accompanies; a proposal that agent and resident change as they go. Kept as data, because no
 * source says how many sessions there are.
 *
 * @param reviewed who answers for it; empty: nobody yet, and it is shown as an example
 * @param evaluationAfterMonths months from the beginning to the evaluation (three: ikNbisnis.com, 3 November 2025)
 */
public record CasePlan(String source, Optional<String> reviewed, List<Item> items, int evaluationAfterMonths) {

    /** Alone with the agent, or in a group. */
    public enum Mode {
        INDIVIDUAL,
        GROUP
    }

    /**
     * One kind of appointment.
     *
     * @param times how often; empty: as needed
     */
    public record Item(Appointment.Kind kind, Mode mode, Optional<Integer> times) {}

    public CasePlan {
        items = List.copyOf(items);
    }
}
