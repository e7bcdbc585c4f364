package id.temani.simulator;

import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Example answers of an {@link EchoDesk}. In the file, a section {@code [words]} holds what is said to those words or to
 * a button of that code; {@code - code | label} is a button, {@code - code | label | words} one with words to type,
 * {@code ---} begins the next message.
 */
record SampleTalk(Map<String, List<Utterance>> sections) {

    private static final Pattern SECTION = Pattern.compile("(?m)^(?=\\[)");
    private static final Pattern MESSAGE = Pattern.compile("\n---\n");

    static SampleTalk read() {
        try (InputStream file = SampleTalk.class.getResourceAsStream("/sample-talk.txt")) {
            return parse(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("sample-talk.txt cannot be read", unreadable);
        }
    }

    /** What is said to these words; empty when the file does not know them. */
    List<Utterance> answers(String words) {
        return sections.getOrDefault(words.strip().toLowerCase(Locale.ROOT), List.of());
    }

    private static SampleTalk parse(String file) {
        var sections = new LinkedHashMap<String, List<Utterance>>();
        SECTION.splitAsStream(file).filter(Predicate.not(String::isBlank)).forEach(section -> {
            int end = section.indexOf(']');
            var said = MESSAGE.splitAsStream(section.substring(end + 1).strip())
                    .map(SampleTalk::message)
                    .toList();
            List.of(section.substring(1, end).split(", ", -1)).forEach(words -> sections.put(words, said));
        });
        return new SampleTalk(sections);
    }

    private static Utterance message(String lines) {
        var text = new ArrayList<String>();
        var choices = new ArrayList<Choice>();
        for (var line : lines.lines().toList()) {
            var parts = line.startsWith("- ") ? line.substring(2).split(" \\| ", -1) : new String[0];
            switch (parts.length) {
                case 2 -> choices.add(Choice.of("sample:" + parts[0], parts[1]));
                case 3 -> choices.add(Choice.typedAs("sample:" + parts[0], parts[1], parts[2]));
                default -> text.add(line);
            }
        }
        return new Utterance(String.join("\n", text), choices);
    }
}
