package id.temani.flows.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.flows.Flows;
import id.temani.flows.engine.DefinedFlowEngine;
import id.temani.flows.yaml.UnreadableFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to get a flow file wrong is refused with its place. */
class FlowReaderTest {

    private static final String ANYWHERE = """
            words:
              menu: menu
            happened: {}
            steps:
              menu: {to: hello/greeting}
            """;

    private static final String HELLO = """
            flow: hello
            version: 1
            start: greeting
            steps:
              greeting:
                say: greeting
                choices: [start]
                when: {start: bye}
              bye:
                say: bye
                when: {otherwise: greeting}
            """;

    private final FlowReader reader = new FlowReader("anywhere.yaml", ANYWHERE);

    @Test
    void readsAFlowAndPutsInWhatWorksAnywhere() {
        var flow = reader.read("hello.yaml", HELLO);

        assertThat(flow.steps()).containsOnlyKeys("greeting", "bye", "anywhere.menu");
        assertThat(flow.understands("bye", "menu")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "say: bye | sya: bye | hello.yaml:10: steps.bye.sya: unknown key",
                "start: greeting | start: gretting | hello.yaml:3: start: there is no such step",
                "{start: bye} | {start: by} | hello.yaml:5: steps.greeting: an exit leads to by, which is no step",
                "{start: bye} | {strat: bye} | hello.yaml:5: steps.greeting: has no exit for \"start\"",
                "choices: [start] | choices: [start, start] | hello.yaml:7: steps.greeting.choices: a choice stands here twice",
                "{otherwise: greeting} | {} | hello.yaml:9: steps.bye: is a dead end",
                "{otherwise: greeting} | {other: greeting} | hello.yaml:9: steps.bye: offers no choice",
                "say: bye | effects: [launch] | hello.yaml:10: steps.bye.effects[1]: \"launch\" is not one of",
                "say: bye | effects: [erase] | hello.yaml:9: steps.bye: asks something and says nothing",
                "version: 1 | version: one | hello.yaml:2: version: a whole number is expected here",
                "bye: | Bye: | a step's name has 1 to 30 lower-case letters",
            })
    void refusesMistakesWithFileLineAndReason(String right, String wrong, String complaint) {
        assertThatThrownBy(() -> reader.read("hello.yaml", HELLO.replace(right, wrong)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aDoorToNowhereIsRefused() {
        assertRefused(
                "bye:\n    say: bye\n    when: {otherwise: greeting}",
                "bye: {to: nowhere}",
                "there is no flow nowhere");
    }

    @Test
    void aStepThatNothingLeadsToIsRefused() {
        assertRefused("{start: bye}", "{start: greeting}", "hello, step bye: nothing leads here");
    }

    @Test
    void aMissingTextIsRefused() {
        assertRefused("say: bye", "say: goodbye", "there is no text hello.goodbye in id");
    }

    @Test
    void aRuleThatDoesNotExistIsRefused() {
        assertRefused(
                "bye:\n    say: bye\n    when: {otherwise: greeting}",
                "bye: {decide: weather, when: {rain: greeting}}",
                "there is no rule weather");
    }

    @Test
    void aDecisionNeedsAnExitForEveryAnswer() {
        assertRefused(
                "bye:\n    say: bye\n    when: {otherwise: greeting}",
                "bye: {decide: sheet, when: {open: greeting}}",
                "each needs an exit");
    }

    private void assertRefused(String right, String wrong, String complaint) {
        var parts = Flows.load().parts();
        var known = DefinedFlowEngine.known(parts);
        var flow = reader.read("hello.yaml", HELLO.replace(right, wrong));
        var alone = new Known(
                known.decisions(),
                known.textRules(),
                known.instruments(),
                known.cards(),
                Set.of(),
                Set.of(),
                known.values());
        assertThat(FlowChecks.complaints(List.of(flow), Hello.texts(), alone))
                .anySatisfy(line -> assertThat(line).contains(complaint));
    }
}
