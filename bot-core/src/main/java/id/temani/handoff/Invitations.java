package id.temani.handoff;

import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One-time invitations, kept as keyed hashes only. */
public interface Invitations {

    /** How long a code may be used. */
    Duration VALID = Duration.ofHours(72);

    void add(InvitationCode code, UnitId unit, Instant now);

    /** Uses a code up; empty when it is unknown, used or older than {@link #VALID}: nobody learns which. */
    Optional<UnitId> redeem(InvitationCode code, Instant now);

    /** Forgets used and expired invitations; for retention. */
    int forgetExpired(Instant now);
}
