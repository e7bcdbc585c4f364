package id.temani.handoff;

import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Invitations for tests, for one thread. */
public final class InMemoryInvitations implements Invitations {

    private final Map<InvitationCode, Invitation> open = new HashMap<>();

    private record Invitation(UnitId unit, Instant expiresAt) {}

    @Override
    public void add(InvitationCode code, UnitId unit, Instant now) {
        open.put(code, new Invitation(unit, now.plus(VALID)));
    }

    @Override
    public Optional<UnitId> redeem(InvitationCode code, Instant now) {
        forgetExpired(now);
        return Optional.ofNullable(open.remove(code)).map(Invitation::unit);
    }

    @Override
    public int forgetExpired(Instant now) {
        int before = open.size();
        open.values().removeIf(invitation -> !invitation.expiresAt().isAfter(now));
        return before - open.size();
    }
}
