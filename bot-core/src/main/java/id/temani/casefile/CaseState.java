package id.temani.casefile;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands. A person assesses before anything is decided; a return to use is no state and ends nothing. Whoever is
 * accompanied may leave from anywhere, so every open state leads to {@link #CLOSED}.
 */
public enum CaseState {
    /** The resident agreed to be accompanied; nobody has accepted yet. */
    REQUESTED,
    ACCEPTED,
    /** A person asked again and noted the result; what follows is not decided yet. */
    ASSESSED,
    PROGRAMME,
    /** Passed on to a health or social service; comes back by an assessment or into aftercare. */
    REFERRED,
    /** <i>KIE</i> and no more. */
    BRIEF_ADVICE,
    /** The resident or the unit decided against a programme. */
    DECLINED,
    EVALUATION,
    AFTERCARE,
    /** Over. It can be opened again while it is still kept, with a new consent. */
    CLOSED;

    /** The states that may follow this one. */
    public Set<CaseState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(ACCEPTED, CLOSED);
            case ACCEPTED -> EnumSet.of(ASSESSED, CLOSED);
            case ASSESSED -> EnumSet.of(PROGRAMME, REFERRED, BRIEF_ADVICE, DECLINED, AFTERCARE, CLOSED);
            case PROGRAMME, BRIEF_ADVICE -> EnumSet.of(EVALUATION, ASSESSED, REFERRED, CLOSED);
            case REFERRED -> EnumSet.of(ASSESSED, EVALUATION, AFTERCARE, CLOSED);
            case DECLINED -> EnumSet.of(ASSESSED, CLOSED);
            case EVALUATION -> EnumSet.of(PROGRAMME, REFERRED, AFTERCARE, CLOSED);
            case AFTERCARE -> EnumSet.of(ASSESSED, PROGRAMME, EVALUATION, REFERRED, CLOSED);
            case CLOSED -> EnumSet.of(ACCEPTED);
        };
    }

    public boolean mayBecome(CaseState other) {
        return next().contains(other);
    }

    public boolean isOpen() {
        return this != CLOSED;
    }

    /** Whether appointments can be made: somebody accompanies, and nothing is over. */
    public boolean accompanied() {
        return this != REQUESTED && this != CLOSED && this != DECLINED;
    }
}
