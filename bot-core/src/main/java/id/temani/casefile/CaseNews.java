package id.temani.casefile;

import id.temani.delivery.Letters;
import java.time.Instant;

/** What others do when something in a case changes: remind, count. Works in the caller's transaction. */
public interface CaseNews {

    /** Nobody listens. */
    CaseNews NOBODY = new CaseNews() {};

    /** A line was added to the history: it is the last one. Also for a case that has just been opened. */
    default void entered(CaseFile file, Instant now, Letters letters) {}

    /** An appointment was made, moved (a new revision), answered, held or cancelled. */
    default void appointment(Appointment appointment, Instant now, Letters letters) {}
}
