package id.temani.screening;

import java.util.EnumSet;
import java.util.Set;

/**
 * What single answers of a sheet say, whatever the points. Never prints which.
 *
 * @param raised what was said
 * @param undetermined what a missing answer leaves open; missing is not "no"
 */
public record Flags(Set<Flag> raised, Set<Flag> undetermined) {

    public Flags {
        raised = Set.copyOf(raised);
        undetermined = Set.copyOf(undetermined);
    }

    public static Flags of(AnswerSheet sheet) {
        var raised = EnumSet.noneOf(Flag.class);
        var undetermined = EnumSet.noneOf(Flag.class);
        sheet.instrument().flags().forEach((flag, condition) -> {
            if (sheet.holds(condition)) {
                raised.add(flag);
            } else if (sheet.mayHold(condition)) {
                undetermined.add(flag);
            }
        });
        return new Flags(raised, undetermined);
    }

    @Override
    public String toString() {
        return "Flags[redacted]";
    }
}
