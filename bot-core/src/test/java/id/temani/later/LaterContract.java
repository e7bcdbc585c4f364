package id.temani.later;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.later.Later.Wake;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Later} must do. Each implementation runs all of it. */
public abstract class LaterContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final UUID id = UUID.randomUUID();

    protected abstract Later later();

    /** Carries out what is due at {@code now} and says for which ids it was called. */
    protected abstract List<UUID> woken(Wake wake, Instant now);

    @Test
    void wakesOnceAndNotBeforeTheTime() {
        later().at(Wake.CHECK_BACK, id, NOON);

        assertThat(woken(Wake.CHECK_BACK, NOON.minusSeconds(1))).isEmpty();
        assertThat(woken(Wake.CHECK_BACK, NOON)).containsExactly(id);
        assertThat(woken(Wake.CHECK_BACK, NOON)).isEmpty();
    }

    @Test
    void movesAWakeUpThatExists() {
        later().at(Wake.CHECK_BACK, id, NOON);
        later().at(Wake.CHECK_BACK, id, NOON.plusSeconds(60));

        assertThat(woken(Wake.CHECK_BACK, NOON)).isEmpty();
        assertThat(woken(Wake.CHECK_BACK, NOON.plusSeconds(60))).containsExactly(id);
    }

    @Test
    void keepsReasonsApart() {
        later().at(Wake.CHECK_BACK, id, NOON);
        later().at(Wake.OFFERS_LAPSE, id, NOON.plusSeconds(60));
        later().cancel(Wake.CHECK_BACK, id);

        assertThat(woken(Wake.CHECK_BACK, NOON)).isEmpty();
        assertThat(woken(Wake.OFFERS_LAPSE, NOON.plusSeconds(60))).containsExactly(id);
    }

    @Test
    void cancelsNothingWhereThereIsNothing() {
        later().cancel(Wake.FORGET, id);

        assertThat(woken(Wake.FORGET, NOON)).isEmpty();
    }
}
