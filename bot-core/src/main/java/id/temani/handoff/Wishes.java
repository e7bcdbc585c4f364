package id.temani.handoff;

/** What a resident wishes for in the person who will answer. */
public record Wishes(Area area, Gender gender, When when) {

    public static final Wishes NONE = new Wishes(Area.ANY, Gender.ANY, When.NOW);

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
