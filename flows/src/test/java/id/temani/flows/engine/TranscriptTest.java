package id.temani.flows.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.temani.flows.Flows;
import id.temani.flows.definition.FlowDefinition;
import id.temani.resident.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays every conversation in {@code src/test/resources/transcripts}. Between any two turns the talk is written and read
 * back, so each is a restart test, too.
 *
 * <p>After an intended change: {@code ./mvnw test -pl flows -am -Dtranscripts=update}, then read the diff as a resident
 * would.
 */
class TranscriptTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
    private static final boolean UPDATE = "update".equals(System.getProperty("transcripts"));
    private static final Flows FLOWS = Flows.load();

    @TestFactory
    Stream<DynamicTest> replaysAsRecorded() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(TRANSCRIPTS.relativize(file).toString(), () -> replay(file)));
    }

    /** What counts is the language in which somebody read the choices, not the name of the file. */
    @Test
    void everyExitOfEveryStepIsInATranscriptOfEachLanguage() throws IOException {
        var taken = new HashMap<Language, Set<String>>();
        var atHand = new AtomicReference<Transcript>();
        var engine = DefinedFlowEngine.on(
                FLOWS.parts(),
                flow -> recording(
                        flow,
                        exit -> taken.computeIfAbsent(
                                        requireNonNull(atHand.get()).language(), language -> new TreeSet<>())
                                .add(exit)));
        for (var file : files()) {
            var transcript = new Transcript(engine, FLOWS.safetyNet());
            atHand.set(transcript);
            transcript.replay(Files.readString(file));
        }

        for (var language : written()) {
            var missing = exits();
            missing.removeAll(taken.getOrDefault(language, Set.of()));
            assertThat(missing).as("exits that nobody takes in %s", language).isEmpty();
        }
    }

    /** The languages in which there are transcripts at all. */
    private static List<Language> written() throws IOException {
        var names = files().stream().map(Path::toString).toList();
        return Language.all().stream()
                .filter(language -> names.stream().anyMatch(name -> name.endsWith("." + language.code() + ".txt")))
                .toList();
    }

    private static void replay(Path file) throws IOException {
        var recorded = Files.readString(file);
        var replayed = new Transcript(FLOWS.engine(), FLOWS.safetyNet()).replay(recorded);
        if (UPDATE) {
            Files.writeString(file, replayed);
        } else {
            assertThat(replayed).as("%s", file).isEqualTo(recorded);
        }
    }

    private static Transitions recording(FlowDefinition flow, Consumer<String> taken) {
        var table = new TableTransitions(flow);
        return (step, event) -> {
            var own = flow.step(step).when().containsKey(event);
            taken.accept(own ? exit(flow, step, event) : "anywhere: " + event);
            return table.next(step, event);
        };
    }

    /** The steps that every flow has count once, wherever they were used. */
    private static Set<String> exits() {
        var exits = new TreeSet<String>();
        for (var flow : FLOWS.parts().flows()) {
            flow.steps()
                    .forEach((step, what) -> what.when().keySet().forEach(event -> exits.add(exit(flow, step, event))));
            flow.anywhere().keySet().stream()
                    .filter(event -> !Set.of("darurat", "ulang").contains(event)) // the engine itself answers these two
                    .forEach(event -> exits.add("anywhere: " + event));
        }
        return exits;
    }

    private static String exit(FlowDefinition flow, String step, String event) {
        var owner = step.startsWith(FlowDefinition.ANYWHERE) ? "" : flow.flow() + "/";
        return owner + step + ": " + event;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(TRANSCRIPTS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
