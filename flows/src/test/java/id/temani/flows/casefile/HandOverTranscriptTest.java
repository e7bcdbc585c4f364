package id.temani.flows.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.temani.delivery.OutboundMessage;
import id.temani.flows.casefile.HandOverScene.Person;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays how a case goes to another agent, as {@code src/test/resources/hand-overs} tells it: who does what, and what each of them
 * then reads. Brackets are taps on the latest choices of that person; what is in parentheses happens without a message. After an
 * intended change run with {@code -Dtranscripts=update} and read the diff as each of them would.
 */
class HandOverTranscriptTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/resources/hand-overs");
    private static final boolean UPDATE = "update".equals(System.getProperty("transcripts"));
    private static final Pattern SAID = Pattern.compile("> (\\w+): (.+)");
    private static final Pattern DAYS = Pattern.compile("> \\((\\d+) days later\\)");

    @TestFactory
    List<DynamicTest> replaysAsRecorded() throws IOException {
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            return files.sorted()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> new Replay(file).run()))
                    .toList();
        }
    }

    /** Everything is told in both languages. */
    @TestFactory
    List<DynamicTest> hasTheOtherLanguageToo() throws IOException {
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".id.txt"))
                    .map(file ->
                            file.resolveSibling(file.getFileName().toString().replace(".id.", ".en.")))
                    .map(file -> dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(file).exists()))
                    .toList();
        }
    }

    private static final class Replay {

        private final Path file;
        private final HandOverScene scene;
        private final Map<Person, List<Choice>> shown = new EnumMap<>(Person.class);

        private Replay(Path file) {
            this.file = file;
            var english = file.toString().endsWith(".en.txt");
            this.scene = new HandOverScene(english ? Language.of("en").orElseThrow() : Language.INDONESIAN);
        }

        private void run() throws IOException {
            var recorded = Files.readString(file);
            var lines = new ArrayList<String>();
            for (var line : recorded.lines()
                    .filter(one -> one.startsWith("#") || one.startsWith("> "))
                    .toList()) {
                lines.add(line);
                if (line.startsWith("> ")) {
                    happens(line).forEach(message -> lines.add(written(message)));
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

        private List<OutboundMessage> happens(String line) {
            var days = DAYS.matcher(line);
            if (days.matches()) {
                scene.pass(Duration.ofDays(Long.parseLong(days.group(1))));
                return List.of();
            }
            var said = SAID.matcher(line);
            assertThat(said.matches()).as("%s in %s", line, file).isTrue();
            var who = person(said.group(1));
            var what = said.group(2);
            if (what.equals("(joins)")) {
                scene.join(who);
                return List.of();
            }
            if (what.equals("(leaves)")) {
                return scene.leaves(who);
            }
            return what.startsWith("[") ? scene.taps(who, payload(who, what)) : scene.types(who, what);
        }

        private String payload(Person who, String tap) {
            return shown.getOrDefault(who, List.of()).stream()
                    .filter(choice -> tap.equals("[" + choice.label() + "]"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(tap + " is not offered in " + file))
                    .payload();
        }

        private String written(OutboundMessage message) {
            var whose = scene.whose(message);
            var utterance = message.utterance();
            if (!utterance.choices().isEmpty()) {
                shown.put(whose, utterance.choices());
            }
            var text = new StringBuilder("< " + whose.called() + ": ")
                    .append(utterance.text().replace("\n", "\n  "));
            utterance
                    .choices()
                    .forEach(choice ->
                            text.append("\n  [").append(choice.label()).append("]"));
            return text.toString();
        }

        private static Person person(String called) {
            return Stream.of(Person.values())
                    .filter(one -> one.called().equals(called))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
