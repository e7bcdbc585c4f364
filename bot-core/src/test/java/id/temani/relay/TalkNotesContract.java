package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TalkNotes} must do. Each implementation runs all of it. */
public abstract class TalkNotesContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract TalkNotes notes();

    protected abstract Handoffs handoffs();

    protected abstract Handoff live();

    @Test
    void keepsTheNotesOfEachTalkInTheirOrder() {
        var talk = live();
        var first = note(talk, 0);
        var second = note(talk, 1);
        notes().add(first);
        notes().add(note(live(), 0));
        notes().add(second);

        assertThat(notes().of(talk.id())).containsExactly(first, second);
    }

    @Test
    void forgetsThemWhenTheTalkIsOverOrGivenBack() {
        var goesOn = live();
        var over = live();
        var back = live();
        notes().add(note(goesOn, 0));
        notes().add(note(over, 0));
        notes().add(note(back, 0));
        handoffs().save(over.ended(NOON));
        handoffs().save(back.givenBack());

        assertThat(notes().forgetOver()).isEqualTo(2);
        assertThat(notes().of(goesOn.id())).hasSize(1);
        assertThat(notes().of(over.id())).isEmpty();
    }

    protected static TalkNote note(Handoff talk, int seconds) {
        return new TalkNote(
                UUID.randomUUID(),
                talk.id(),
                talk.resident(),
                talk.agent().orElseThrow(),
                "suka malam hari",
                NOON.plusSeconds(seconds));
    }
}
