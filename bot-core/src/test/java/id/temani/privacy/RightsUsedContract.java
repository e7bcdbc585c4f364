package id.temani.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.privacy.RightsUsed.Right;
import id.temani.privacy.RightsUsed.Used;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link RightsUsed} must do. Each implementation runs all of it. */
public abstract class RightsUsedContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract RightsUsed rights();

    @Test
    void remembersWhatWasAskedAndAnsweredToTheHour() {
        rights().add(Right.ERASURE, NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(3)));
        rights().add(Right.ACCESS, NOON.plusSeconds(61), NOON.plusSeconds(3_599));

        assertThat(rights().since(NOON))
                .containsExactly(
                        new Used(Right.ACCESS, NOON, NOON),
                        new Used(Right.ERASURE, NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(3))));
        assertThat(rights().since(NOON.plus(Duration.ofHours(1)))).hasSize(1);
    }

    @Test
    void forgetsWhatIsOldEnough() {
        rights().add(Right.WITHDRAWAL, NOON, NOON);

        assertThat(rights().forgetBefore(NOON)).isZero();
        assertThat(rights().forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(rights().since(Instant.EPOCH)).isEmpty();
    }
}
