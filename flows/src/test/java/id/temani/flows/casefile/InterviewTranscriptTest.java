package id.temani.flows.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.temani.casefile.CaseFile;
import id.temani.resident.Language;
import id.temani.screening.Scores;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays what agents read and do in an interview, as {@code src/test/resources/interviews} tells it; brackets are taps. Every message
 * meets a desk that was built anew, so each is a restart test, too. After an intended change run with {@code -Dtranscripts=update}
 * and read the diff as an agent would.
 */
class InterviewTranscriptTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/resources/interviews");
    private static final boolean UPDATE = "update".equals(System.getProperty("transcripts"));

    @TestFactory
    List<DynamicTest> replaysAsRecorded() throws IOException {
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            return files.sorted()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> replay(file)))
                    .toList();
        }
    }

    private static void replay(Path file) throws IOException {
        var recorded = Files.readString(file);
        var language = file.toString().endsWith(".en.txt") ? Language.of("en").orElseThrow() : Language.INDONESIAN;
        var scene = new InterviewScene(language);
        var own = Scores.read("assist-3.1@1 cannabis=2:low").orElseThrow();
        var melati = scene.accompanied("Melati Pagi", 27, own, "low");
        var lines = new ArrayList<String>();
        List<Choice> shown = List.of();
        for (var line : recorded.lines()
                .filter(one -> one.startsWith("#") || one.startsWith("> "))
                .toList()) {
            lines.add(line);
            if (line.startsWith("> ")) {
                var replies = does(scene, melati, line.substring(2), shown);
                replies.forEach(reply -> lines.add(written(reply)));
                shown = replies.isEmpty() ? shown : replies.getLast().choices();
            }
            lines.add("");
        }
        var replayed = String.join("\n", lines);
        if (UPDATE) {
            Files.writeString(file, replayed);
        } else {
            assertThat(replayed).as("%s", file).isEqualTo(recorded);
        }
    }

    private static List<Utterance> does(InterviewScene scene, CaseFile melati, String what, List<Choice> shown) {
        if (what.startsWith("KARTU") || what.startsWith("CARD")) {
            return List.of(scene.card(melati));
        }
        if (what.startsWith("WAWANCARA 27") || what.startsWith("INTERVIEW 27")) {
            return scene.told(melati, what.substring(what.indexOf("27") + 2).strip());
        }
        if (what.startsWith("[")) {
            var label = what.substring(1, what.length() - 1);
            var payload = shown.stream()
                    .filter(choice -> choice.label().equals(label))
                    .findFirst()
                    .orElseThrow()
                    .payload();
            return scene.told(melati, payload.split(":", 4)[3]);
        }
        return scene.typed(what);
    }

    private static String written(Utterance reply) {
        var text = new StringBuilder("< " + reply.text().replace("\n", "\n  ").replace("\n  \n", "\n\n"));
        reply.choices()
                .forEach(choice -> text.append("\n  [").append(choice.label()).append("]"));
        return text.toString();
    }
}
