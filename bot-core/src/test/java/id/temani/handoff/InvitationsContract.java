package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.unit.UnitId;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Invitations} must do. Each implementation runs all of it. */
public abstract class InvitationsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UnitId MELATI = new UnitId("melati");

    private final InvitationCode code = InvitationCode.fresh(InvitationCode.Kind.AGENT, new SecureRandom());

    protected abstract Invitations invitations();

    @Test
    void letsACodeBeUsedOnce() {
        invitations().add(code, MELATI, NOON);

        assertThat(invitations().redeem(code, NOON)).contains(MELATI);
        assertThat(invitations().redeem(code, NOON)).isEmpty();
    }

    @Test
    void knowsNoOtherCode() {
        invitations().add(code, MELATI, NOON);

        assertThat(invitations().redeem(InvitationCode.fresh(InvitationCode.Kind.AGENT, new SecureRandom()), NOON))
                .isEmpty();
    }

    @Test
    void refusesACodeThatIsTooOld() {
        invitations().add(code, MELATI, NOON);

        assertThat(invitations().redeem(code, NOON.plus(Invitations.VALID))).isEmpty();
    }

    @Test
    void forgetsWhatIsTooOldOnly() {
        invitations().add(code, MELATI, NOON);

        assertThat(invitations().forgetExpired(NOON.plus(Invitations.VALID).minusSeconds(1)))
                .isZero();
        assertThat(invitations().forgetExpired(NOON.plus(Invitations.VALID))).isEqualTo(1);
    }
}
