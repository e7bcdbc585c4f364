package id.temani.handoff;

/**
 * What a resident wishes for in the person who will answer.
 *
 * @param aftercare what somebody said who comes back after treatment; {@link Aftercare#NONE} for everybody else
 */
public record Wishes(Area area, Gender gender, When when, Aftercare aftercare) {

    public static final Wishes NONE = new Wishes(Area.ANY, Gender.ANY, When.NOW);

    public Wishes(Area area, Gender gender, When when) {
        this(area, gender, when, Aftercare.NONE);
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
