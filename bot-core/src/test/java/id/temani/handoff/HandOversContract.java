package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link HandOvers} must do. Each implementation runs all of it. */
public abstract class HandOversContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract HandOvers handOvers();

    protected abstract Handoff live();

    @Test
    void keepsOneQuestionPerTalk() {
        var talk = live();
        var first = question(talk, Optional.empty());
        var second = question(talk, Optional.of("suka pagi hari"));

        handOvers().ask(first);
        assertThat(handOvers().of(talk.id())).contains(first);
        handOvers().ask(second);

        assertThat(handOvers().of(talk.id())).contains(second);
        assertThat(handOvers().of(live().id())).isEmpty();
    }

    @Test
    void handsANoteOutOnceAndOnlyAfterYes() {
        var talk = live();
        handOvers().ask(question(talk, Optional.of("suka pagi hari")));

        handOvers().agreed(talk.id());
        assertThat(handOvers().of(talk.id())).isEmpty();
        assertThat(handOvers().takeNote(talk.id())).contains("suka pagi hari");
        assertThat(handOvers().takeNote(talk.id())).isEmpty();

        handOvers().ask(question(talk, Optional.of("suka pagi hari")));
        assertThat(handOvers().takeNote(talk.id())).isEmpty();
        assertThat(handOvers().of(talk.id())).isEmpty();
    }

    @Test
    void aNewQuestionIsNotAgreedToByTheAnswerBefore() {
        var talk = live();
        handOvers().ask(question(talk, Optional.of("suka pagi hari")));
        handOvers().agreed(talk.id());

        handOvers().ask(question(talk, Optional.of("suka malam hari")));

        assertThat(handOvers().takeNote(talk.id())).isEmpty();
    }

    private static HandOver question(Handoff talk, Optional<String> note) {
        return new HandOver(UUID.randomUUID(), talk.id(), talk.agent().orElseThrow(), note, NOON);
    }
}
