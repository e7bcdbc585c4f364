package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Silences} must do. Each implementation runs all of it. */
public abstract class SilencesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract Silences silences();

    /** A live talk. */
    protected abstract HandoffId talk();

    @Test
    void keepsTheFirstOfATalkOnly() {
        var talk = talk();

        assertThat(silences().begin(new Silence(talk, NOON, true, false))).isTrue();
        assertThat(silences().begin(new Silence(talk, NOON.plusSeconds(60), false, false)))
                .isFalse();

        assertThat(silences().of(talk)).contains(new Silence(talk, NOON, true, false));
    }

    @Test
    void remembersTheReminder() {
        var talk = talk();
        silences().begin(new Silence(talk, NOON, false, false));

        silences().reminded(talk);

        assertThat(silences().of(talk)).contains(new Silence(talk, NOON, false, true));
    }

    @Test
    void endsOnceAndMayBeginAgain() {
        var talk = talk();
        silences().begin(new Silence(talk, NOON, false, true));

        assertThat(silences().end(talk)).isTrue();
        assertThat(silences().end(talk)).isFalse();
        assertThat(silences().of(talk)).isEmpty();
        assertThat(silences().begin(new Silence(talk, NOON, false, false))).isTrue();
    }
}
