package id.temani.privacy;

import java.time.Instant;
import java.util.List;

/**
 * That somebody used a right over their data, and when it was answered: the proof that the time limits of UU PDP 27/2022
 * (3 × 24 hours: access art. 32, withdrawal art. 40, erasure art. 43) were kept. Never who, nor what the answer said.
 */
public interface RightsUsed {

    /** Both times are kept to the hour only, so that they lead to nobody's message. */
    void add(Right right, Instant asked, Instant answered);

    /** What was asked since {@code moment}, oldest first. */
    List<Used> since(Instant moment);

    /** Forgets what was asked before {@code moment}; for retention. */
    int forgetBefore(Instant moment);

    /** One use of a right. */
    record Used(Right right, Instant asked, Instant answered) {}

    /** Which right. */
    enum Right {
        /** DATA. */
        ACCESS,
        /** KOREKSI. */
        CORRECTION,
        /** BERHENTI. */
        WITHDRAWAL,
        /** HAPUS. */
        ERASURE
    }
}
