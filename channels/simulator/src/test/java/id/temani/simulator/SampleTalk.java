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
import java.util.regex.Pattern;

/**
 * Example answers of an {@link EchoDesk}. In the file, a section {@code [words]} holds what is said to those words or to
 * a button of that code; {@code - code | label} is a button, {@code - code | label | words} one with words to type,
 * {@code ---} begins the next message.
 */
record SampleTalk(Map<String, List<Utterance>> sections) {

    private static final Pattern HEAD = Pattern.compile("(?m)^\\[(.+)]$");

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
        var head = HEAD.matcher(file);
        var names = new ArrayList<String>();
        var starts = new ArrayList<int[]>();
        while (head.find()) {
            names.add(head.group(1));
            starts.add(new int[] {head.start(), head.end()});
        }
        for (int i = 0; i < names.size(); i++) {
            int end = i + 1 < names.size() ? starts.get(i + 1)[0] : file.length();
            var messages = file.substring(starts.get(i)[1], end).strip().split("\n---\n");
            var said = List.of(messages).stream().map(SampleTalk::message).toList();
            List.of(names.get(i).split(", ")).forEach(name -> sections.put(name, said));
        }
        return new SampleTalk(sections);
    }

    private static Utterance message(String lines) {
        var text = new ArrayList<String>();
        var choices = new ArrayList<Choice>();
        for (var line : lines.lines().toList()) {
            var parts = line.startsWith("- ") ? line.substring(2).split(" \\| ") : new String[0];
            switch (parts.length) {
                case 2 -> choices.add(Choice.of("sample:" + parts[0], parts[1]));
                case 3 -> choices.add(Choice.typedAs("sample:" + parts[0], parts[1], parts[2]));
                default -> text.add(line);
            }
        }
        return new Utterance(String.join("\n", text), choices);
    }
}
