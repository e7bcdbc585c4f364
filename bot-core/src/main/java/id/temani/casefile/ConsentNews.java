package id.temani.casefile;

import id.temani.delivery.Letters;
import java.time.Instant;

/** What waits for a resident's answer. Works in the caller's transaction. */
public interface ConsentNews {

    /** They said yes or no to a case or to something within it; it is kept already. */
    void answered(CaseConsent consent, Instant now, Letters letters);
}
