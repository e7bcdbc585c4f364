package id.temani.casefile;

/** Why a case was closed. A return to use is never a reason. */
public enum Ending {
    /** The unit and the resident found it enough. */
    COMPLETED,
    /** The resident left; no reason is asked. */
    LEFT,
    /** Nobody heard from the resident for a long time. */
    NO_CONTACT,
    /** Somebody else takes care now. */
    ELSEWHERE,
    /** The resident has died. Nothing is written to their chat any more, and the case is not opened again. */
    DIED
}
