package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link LooseLines} must do. Each implementation runs all of it. */
public abstract class LooseLinesContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract LooseLines lines();

    /** The chat of an agent. */
    protected abstract ConversationId agent();

    @Test
    void keepsTheLatestLineOfEachAgent() {
        var ayu = agent();
        var first = line(ayu, "halo");
        var second = line(ayu, "halo lagi");
        var other = line(agent(), "pagi");

        assertThat(lines().hold(first)).isFalse();
        assertThat(lines().hold(second)).isTrue();
        assertThat(lines().hold(other)).isFalse();

        assertThat(lines().of(ayu)).contains(second);
        assertThat(lines().of(other.writer())).contains(other);
    }

    @Test
    void givesALineAwayOnce() {
        var line = line(agent(), "halo");
        lines().hold(line);

        assertThat(lines().remove(line.id())).isTrue();
        assertThat(lines().remove(line.id())).isFalse();
        assertThat(lines().of(line.writer())).isEmpty();
    }

    @Test
    void forgetsOldLinesOnly() {
        var line = line(agent(), "halo");
        lines().hold(line);

        assertThat(lines().forgetHeldBefore(NOON)).isZero();
        assertThat(lines().forgetHeldBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(lines().of(line.writer())).isEmpty();
    }

    protected static LooseLine line(ConversationId writer, String text) {
        return new LooseLine(UUID.randomUUID(), writer, Said.words(text), List.of(28, 27), NOON);
    }
}
