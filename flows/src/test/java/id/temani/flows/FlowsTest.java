package id.temani.flows;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Input;
import id.temani.conversation.Talk;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FlowsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");

    private final Flows flows = Flows.load();

    @Test
    void greetsAStranger() {
        var turn = flows.engine().advance(Talk.unbegun(), new Input.Said("halo"), NOW);

        assertThat(turn.replies().getFirst().text()).startsWith("Halo. Ini layanan cek kesehatan diri");
        assertThat(turn.replies().getFirst().choices()).hasSize(3);
    }
}
