package id.temani.conversation;

import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Codes with which conversations can be gone on with elsewhere, kept as keyed hashes only. They go with their person. */
public interface ReceiptCodes {

    /** How long a code may be used: as long as we keep somebody who does not write. */
    Duration VALID = Talk.GONE_AFTER;

    /** The only code of this conversation from now on; one it had before is void. */
    void keep(ReceiptCode code, ConversationId of, Instant now);

    /** Whose code it is; empty when it is unknown, used or older than {@link #VALID}: nobody learns which. */
    Optional<ConversationId> find(ReceiptCode code, Instant now);

    /** Uses a code up; of several who do at once, one gets an answer. */
    Optional<ConversationId> redeem(ReceiptCode code, Instant now);

    /** Forgets expired codes; for retention. */
    int forgetExpired(Instant now);
}
