package id.temani.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PollOffsets} promises. */
public abstract class PollOffsetsContract {

    private static final String QUEUE = "telegram:4711";

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final Instant now = Instant.parse("2026-03-02T05:00:00Z");

    protected abstract PollOffsets offsets();

    @Test
    void letsOneReaderIn() {
        assertThat(offsets().claim(QUEUE, first, now)).isTrue();
        assertThat(offsets().claim(QUEUE, second, now.plusSeconds(1))).isFalse();
        assertThat(offsets().claim("telegram:815", second, now.plusSeconds(1))).isTrue();
    }

    @Test
    void renewsAClaim() {
        offsets().claim(QUEUE, first, now);

        assertThat(offsets().claim(QUEUE, first, now.plusSeconds(15))).isTrue();
        assertThat(offsets().claim(QUEUE, second, now.plusSeconds(30))).isFalse();
    }

    @Test
    void passesAClaimOnWhenItsReaderDied() {
        offsets().claim(QUEUE, first, now);

        assertThat(offsets().claim(QUEUE, second, now.plus(PollOffsets.LEASE))).isTrue();
        assertThat(offsets().claim(QUEUE, first, now.plus(PollOffsets.LEASE))).isFalse();
    }

    @Test
    void passesAReleasedClaimOnAtOnce() {
        offsets().claim(QUEUE, first, now);

        offsets().release(QUEUE, second);
        assertThat(offsets().claim(QUEUE, second, now)).isFalse();
        offsets().release(QUEUE, first);
        assertThat(offsets().claim(QUEUE, second, now)).isTrue();
    }

    @Test
    void knowsNoOffsetAtFirst() {
        assertThat(offsets().load(QUEUE, now)).isEmpty();

        offsets().claim(QUEUE, first, now);
        assertThat(offsets().load(QUEUE, now)).isEmpty();
    }

    @Test
    void keepsTheLastOffsetAlsoALowerOne() {
        offsets().claim(QUEUE, first, now);

        offsets().store(QUEUE, first, 900, now);
        offsets().store(QUEUE, first, 17, now);

        assertThat(offsets().load(QUEUE, now.minusSeconds(1))).hasValue(17);
    }

    @Test
    void keepsTheOffsetForTheNextReader() {
        offsets().claim(QUEUE, first, now);
        offsets().store(QUEUE, first, 17, now);
        offsets().release(QUEUE, first);

        offsets().claim(QUEUE, second, now);

        assertThat(offsets().load(QUEUE, now.minusSeconds(1))).hasValue(17);
    }

    @Test
    void forgetsAnOldOffset() {
        offsets().claim(QUEUE, first, now);
        offsets().store(QUEUE, first, 17, now);

        assertThat(offsets().load(QUEUE, now.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void storesNothingForAReaderThatLostItsClaim() {
        offsets().claim(QUEUE, first, now);
        offsets().store(QUEUE, first, 17, now);
        offsets().claim(QUEUE, second, now.plusSeconds(60));

        offsets().store(QUEUE, first, 18, now.plusSeconds(60));

        assertThat(offsets().load(QUEUE, now.minusSeconds(1))).hasValue(17);
    }
}
