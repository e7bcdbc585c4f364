package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgentNamesTest {

    private static final RecoveryAgent FIRST = named("Ayu");
    private static final RecoveryAgent SECOND = named("ayu");
    private static final RecoveryAgent OTHER = named("Kak Ayu");

    @Test
    void namesInUseOnceStandAlone() {
        var names = new AgentNames(List.of(FIRST, OTHER));

        assertThat(names.of(FIRST)).isEqualTo("Ayu");
        assertThat(names.read("AYU  31 Desember")).contains(new AgentNames.Named(FIRST, "31 Desember"));
        assertThat(names.read("kak ayu")).contains(new AgentNames.Named(OTHER, ""));
    }

    @Test
    void whoeverSharesANameHasANumber() {
        var names = new AgentNames(List.of(FIRST, SECOND));

        assertThat(names.of(SECOND)).isEqualTo("ayu 2");
        assertThat(names.read("Ayu 2")).contains(new AgentNames.Named(SECOND, ""));
        assertThat(names.read("Ayu")).as("either of two").isEmpty();
    }

    @Test
    void aNameIsNoBeginningOfAnother() {
        assertThat(new AgentNames(List.of(FIRST)).read("Ayunda")).isEmpty();
    }

    private static RecoveryAgent named(String name) {
        var one = Routed.agent(Routed.CANDI);
        return new RecoveryAgent(
                one.id(),
                one.chat(),
                one.channel(),
                one.unit(),
                name,
                one.gender(),
                one.skills(),
                one.duty(),
                one.load());
    }
}
