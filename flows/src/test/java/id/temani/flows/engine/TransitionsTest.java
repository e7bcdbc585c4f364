package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.flows.Flows;
import id.temani.flows.definition.FlowDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What both answers to "where does this lead" promise; and that they agree, which is what makes the way out believable. */
class TransitionsTest {

    private static final Flows FLOWS = Flows.load();

    @ParameterizedTest
    @MethodSource("flows")
    void machineAndTableAgreeOnEveryEventAtEveryStep(FlowDefinition flow) {
        var machine = new StateMachineTransitions(flow);
        var table = new TableTransitions(flow);

        for (var step : flow.steps().keySet()) {
            for (var event : eventsOf(flow)) {
                assertThat(machine.next(step, event))
                        .as("%s at %s", event, step)
                        .isEqualTo(table.next(step, event));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void aStepsOwnExitGoesBeforeTheWordThatWorksAnywhere(Transitions transitions) {
        assertThat(transitions.next("about", "kembali")).isEqualTo("greeting");
        assertThat(transitions.next("greeting", "kembali")).isEqualTo("anywhere.no-way-back");
    }

    @ParameterizedTest
    @MethodSource("both")
    void anEventThatLeadsNowhereLeavesTheTalkWhereItIs(Transitions transitions) {
        assertThat(transitions.next("greeting", "unheard-of")).isEqualTo("greeting");
    }

    @ParameterizedTest
    @MethodSource("both")
    void anUnknownStepIsRefused(Transitions transitions) {
        assertThatThrownBy(() -> transitions.next("nowhere", "kembali")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("both")
    void manyAtOnceGetTheirOwnAnswers(Transitions transitions) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> transitions.next(i % 2 == 0 ? "about" : "language", "kembali")))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("greeting");
            }
        }
    }

    static List<FlowDefinition> flows() {
        return FLOWS.parts().flows();
    }

    static List<Transitions> both() {
        var flow = flows().getFirst();
        return List.of(new StateMachineTransitions(flow), new TableTransitions(flow));
    }

    private static Set<String> eventsOf(FlowDefinition flow) {
        var events = new TreeSet<>(flow.anywhere().keySet());
        flow.steps().values().forEach(step -> events.addAll(step.when().keySet()));
        events.add("unheard-of");
        return events;
    }

    @Test
    void bothEnginesPlayTheSameConversation() {
        var onMachine = new Transcript(FLOWS.engine(), FLOWS.safetyNet());
        var onTable = new Transcript(DefinedFlowEngine.onTable(FLOWS.parts()), FLOWS.safetyNet());
        var conversation = "> halo\n> mulai\n> [id]\n> hapus\n> tidak\n> bicara\n> [18-plus]\n> [agree]\n> menu\n";

        assertThat(onMachine.replay(conversation)).isEqualTo(onTable.replay(conversation));
    }
}
