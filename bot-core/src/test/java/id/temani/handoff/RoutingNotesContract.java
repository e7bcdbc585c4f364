package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link RoutingNotes} must do. Each implementation runs all of it. */
public abstract class RoutingNotesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract RoutingNotes notes();

    /** A request that is kept. */
    protected abstract HandoffId request();

    /** An agent who is kept. */
    protected abstract AgentId agent();

    @Test
    void tellsWhyWhoWasAskedInTheOrderOfTheDecisions() {
        var request = request();
        var first = new RoutingNote(request, NOON, List.of(agent()), "Ditanya: 1 agen.");
        var second = new RoutingNote(request, NOON, List.of(), "Tidak ada agen yang bisa ditanya.");

        notes().add(first);
        notes().add(new RoutingNote(request(), NOON, List.of(), "Lain."));
        notes().add(second);

        assertThat(notes().of(request)).containsExactly(first, second);
    }
}
