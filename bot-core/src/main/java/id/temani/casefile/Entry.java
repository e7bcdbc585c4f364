package id.temani.casefile;

import java.time.Instant;

/**
 * One line of a case's history.
 *
 * @param by whose doing it was; never who in person
 */
public record Entry(What what, By by, Instant at) {

    /** What a history tells. */
    public sealed interface What {

        /** How it is stored: the name of a state or of an event. */
        default String code() {
            return switch (this) {
                case Became(var state) -> state.name();
                case Happened(var event) -> event.name();
            };
        }

        /** Reads what {@link #code} wrote. */
        static What of(String code) {
            for (var event : Event.values()) {
                if (event.name().equals(code)) {
                    return new Happened(event);
                }
            }
            return new Became(CaseState.valueOf(code));
        }
    }

    /** The case came to this state. */
    public record Became(CaseState state) implements What {}

    /** Something happened that changes no state. */
    public record Happened(Event event) implements What {}

    /** What may happen in a case without ending or moving it. */
    public enum Event {
        /** <i>Kembali memakai</i>: often a part of recovery; the plan is looked at again. */
        RETURNED_TO_USE,
        /** Another agent goes on. */
        HANDED_OVER,
        /** Whoever accompanied left or was stopped; somebody else is looked for. */
        AGENT_LEFT
    }

    /** Whose doing. */
    public enum By {
        RESIDENT,
        AGENT,
        COORDINATOR,
        /** Time passed, or a facility answered. */
        SERVICE
    }
}
