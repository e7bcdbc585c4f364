package id.temani.reminder;

import id.temani.handoff.RecoveryAgent;
import id.temani.wording.Utterance;
import java.util.Optional;

/** What an agent can still do about a reminder of theirs. */
public interface StaffMatters {

    /** What stands behind LIHAT; empty: it was seen to, or is no concern of this agent any more. */
    Optional<Utterance> open(Reminder reminder, RecoveryAgent agent);
}
