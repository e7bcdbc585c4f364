package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.Handoff;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link LeavingLines} must do. Each implementation runs all of it. */
public abstract class LeavingLinesContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract LeavingLines lines();

    protected abstract Handoff live();

    /** The chat of an agent. */
    protected abstract ConversationId agent();

    @Test
    void handsOutWhatIsDueInTheOrderInWhichItWasWrittenAndOnce() {
        var talk = live();
        var ayu = agent();
        var first = line(talk, ayu, 0);
        var second = line(talk, ayu, 3);
        var third = line(talk, ayu, 9);
        lines().add(line(live(), ayu, 0));
        lines().add(first);
        lines().add(second);
        lines().add(third);

        assertThat(lines().takeDue(talk.id(), NOON.plusSeconds(3))).containsExactly(first, second);
        assertThat(lines().takeDue(talk.id(), NOON.plusSeconds(3))).isEmpty();
        assertThat(lines().talkOf(first.id())).isEmpty();
        assertThat(lines().talkOf(third.id())).contains(talk.id());
    }

    @Test
    void takesBackTheLatestLineOfAnAgentThatHasNotLeft() {
        var ayu = agent();
        var earlier = line(live(), ayu, 5);
        var latest = line(live(), ayu, 8);
        lines().add(earlier);
        lines().add(latest);
        lines().add(line(live(), agent(), 9));

        assertThat(lines().takeLatestOf(ayu, NOON)).contains(latest);
        assertThat(lines().takeLatestOf(ayu, NOON.plusSeconds(5))).isEmpty();
        assertThat(lines().takeLatestOf(ayu, NOON.plusSeconds(4))).contains(earlier);
    }

    protected static LeavingLine line(Handoff talk, ConversationId writer, int seconds) {
        return new LeavingLine(
                UUID.randomUUID(), talk.id(), talk.resident(), writer, Said.words("halo"), NOON.plusSeconds(seconds));
    }
}
