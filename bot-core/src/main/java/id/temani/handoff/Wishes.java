package id.temani.handoff;

import id.temani.unit.UnitId;
import java.util.Optional;

/**
 * What a resident wishes for in the person who will answer.
 *
 * @param other with {@link Area#ELSEWHERE} only: the unit from which somebody is asked first; empty: any other will do
 * @param aftercare what somebody said who comes back after treatment; {@link Aftercare#NONE} for everybody else
 */
public record Wishes(Area area, Optional<UnitId> other, Gender gender, When when, Aftercare aftercare) {

    public static final Wishes NONE = new Wishes(Area.ANY, Gender.ANY, When.NOW);

    public Wishes {
        if (other.isPresent() && area != Area.ELSEWHERE) {
            throw new IllegalArgumentException(
                    "Another unit is chosen only by whoever wishes for somebody from elsewhere");
        }
    }

    public Wishes(Area area, Gender gender, When when) {
        this(area, Optional.empty(), gender, when, Aftercare.NONE);
    }

    /** The same, with somebody from this unit first. */
    public Wishes from(UnitId unit) {
        return new Wishes(Area.ELSEWHERE, Optional.of(unit), gender, when, aftercare);
    }

    Wishes fromAnywhere() {
        return new Wishes(Area.ANY, Optional.empty(), gender, when, aftercare);
    }

    Wishes ofAnyGender() {
        return new Wishes(area, other, Gender.ANY, when, aftercare);
    }

    /** Agents are neighbours, so "somebody from elsewhere" comes first wherever it is asked. */
    public enum Area {
        ELSEWHERE,
        NEARBY,
        ANY
    }

    public enum Gender {
        WOMAN,
        MAN,
        ANY
    }

    public enum When {
        NOW,
        LATER
    }
}
