package id.temani.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The diagrams in {@code flows/docs} show the flows as they are.
 *
 * <p>After a change: {@code ./mvnw test -pl flows -am -Ddiagrams=update}.
 */
class DiagramsTest {

    private static final boolean UPDATE = "update".equals(System.getProperty("diagrams"));

    @TestFactory
    Stream<DynamicTest> diagramsAreCurrent() {
        var flows = Flows.load().parts().flows();
        var own =
                flows.stream().map(flow -> dynamicTest(flow.flow(), () -> check(flow.flow(), Diagram.of(flow, false))));
        var anywhere = dynamicTest("anywhere", () -> check("anywhere", Diagram.of(flows.getFirst(), true)));
        return Stream.concat(own, Stream.of(anywhere));
    }

    private static void check(String name, String diagram) throws IOException {
        var file = Path.of("docs", name + ".md");
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, diagram);
        }
        assertThat(file).hasContent(diagram);
    }

    /** One flow as a Mermaid state diagram. */
    private static final class Diagram {

        private final StringBuilder lines = new StringBuilder();

        static String of(FlowDefinition flow, boolean anywhere) {
            var diagram = new Diagram();
            var name = anywhere ? "anywhere" : flow.flow();
            diagram.lines
                    .append("# ")
                    .append(name)
                    .append("\n\nDrawn from `")
                    .append(name)
                    .append(".yaml` by a test. ");
            diagram.lines.append("`back` is where an aside began.\n\n```mermaid\nstateDiagram-v2\n");
            if (!anywhere) {
                diagram.arrow("[*]", flow.start(), "");
            }
            flow.entrances().stream()
                    .filter(entrance -> !anywhere && !entrance.equals(flow.start()))
                    .forEach(entrance -> diagram.arrow("[*]", entrance, "(service)"));
            if (anywhere) {
                flow.anywhere().forEach((word, step) -> diagram.arrow("[*]", step, word));
            }
            flow.steps().forEach((step, what) -> {
                if (step.startsWith(FlowDefinition.ANYWHERE) == anywhere) {
                    diagram.step(step, what);
                }
            });
            return diagram.lines.append("```\n").toString();
        }

        private void step(String name, Step step) {
            step.when().forEach((event, to) -> arrow(name, to, event));
            if (step instanceof Step.Door(var arrival, var target)) {
                switch (target) {
                    case Step.Target.Back() -> arrow(name, "back", "");
                    case Step.Target.Flow(var flow, var to) ->
                        arrow(name, flow + to.map(one -> "/" + one).orElse(""), "");
                }
            }
            if (step.arrival().ends()) {
                arrow(name, "[*]", "nothing kept");
            }
        }

        private void arrow(String from, String to, String event) {
            lines.append("    %s --> %s%s\n".formatted(id(from), id(to), event.isEmpty() ? "" : ": " + event));
        }

        private static String id(String step) {
            return step.equals("[*]")
                    ? step
                    : step.replace('-', '_').replace('/', '_').replace('.', '_');
        }
    }
}
