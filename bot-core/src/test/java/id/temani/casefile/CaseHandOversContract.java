package id.temani.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.AgentId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everybody who keeps cases on their way to another agent must do. Each implementation runs all of it. */
public abstract class CaseHandOversContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract CaseHandOvers handOvers();

    /** A case that is open and known to the store, another one every time. */
    protected abstract CaseId file();

    /** An agent whom the store knows, another one every time. */
    protected abstract AgentId agent();

    @Test
    void keepsWhoAskedWhomAndHowFarItIs() {
        var asked = new CaseHandOver(file(), Optional.of(agent()), agent(), false, NOON);
        handOvers().keep(asked);

        assertThat(handOvers().of(asked.file())).contains(asked);
        handOvers().keep(asked.agreed(NOON.plusSeconds(1)));
        assertThat(handOvers().of(asked.file())).contains(asked.agreed(NOON.plusSeconds(1)));
        assertThat(handOvers().of(file())).isEmpty();
    }

    @Test
    void whatWasOnItsWayForTheSameCaseIsReplaced() {
        var file = file();
        var from = agent();
        var first = agent();
        var second = agent();
        handOvers().keep(new CaseHandOver(file, Optional.of(from), first, true, NOON));

        handOvers().keep(new CaseHandOver(file, Optional.of(from), second, true, NOON.plusSeconds(1)));

        assertThat(handOvers().offeredTo(first)).isEmpty();
        assertThat(handOvers().offeredTo(second))
                .containsExactly(new CaseHandOver(file, Optional.of(from), second, true, NOON.plusSeconds(1)));
    }

    @Test
    void anAgentMayAcceptWhatTheResidentAgreedToTheOldestFirst() {
        var to = agent();
        var later = new CaseHandOver(file(), Optional.of(agent()), to, true, NOON.plusSeconds(1));
        var earlier = new CaseHandOver(file(), Optional.of(agent()), to, true, NOON);
        handOvers().keep(later);
        handOvers().keep(earlier);
        handOvers().keep(new CaseHandOver(file(), Optional.of(agent()), to, false, NOON));
        handOvers().keep(new CaseHandOver(file(), Optional.of(to), agent(), true, NOON));

        assertThat(handOvers().offeredTo(to)).containsExactly(earlier, later);
    }

    /** A coordinator gives the case: the agent who had it is gone. */
    @Test
    void maybeNobodyAsked() {
        var given = new CaseHandOver(file(), Optional.empty(), agent(), true, NOON);
        handOvers().keep(given);

        assertThat(handOvers().of(given.file())).contains(given);
        assertThat(handOvers().offeredTo(given.to())).containsExactly(given);
    }

    @Test
    void removesOneAndLeavesTheOthers() {
        var to = agent();
        var gone = new CaseHandOver(file(), Optional.of(agent()), to, true, NOON);
        var stays = new CaseHandOver(file(), Optional.of(agent()), to, true, NOON);
        handOvers().keep(gone);
        handOvers().keep(stays);

        handOvers().remove(gone.file());
        handOvers().remove(gone.file());

        assertThat(handOvers().of(gone.file())).isEmpty();
        assertThat(handOvers().offeredTo(to)).containsExactly(stays);
    }

    @Test
    void forgetsWhatWasAskedBeforeAMoment() {
        var early = new CaseHandOver(file(), Optional.of(agent()), agent(), false, NOON.minusSeconds(1));
        var late = new CaseHandOver(file(), Optional.empty(), agent(), true, NOON);
        handOvers().keep(early);
        handOvers().keep(late);

        assertThat(handOvers().forgetBefore(NOON)).isEqualTo(1);
        assertThat(handOvers().of(early.file())).isEmpty();
        assertThat(handOvers().of(late.file())).contains(late);
        assertThat(handOvers().forgetBefore(NOON)).isZero();
    }
}
