package id.temani.flows.reading;

import id.temani.conversation.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The command words of a file. A word counts only as the whole message. */
final class CommandWords implements Vocabulary {

    private static final Pattern NUMBERED = Pattern.compile("(.*\\p{L}) ([0-9]{1,9})");

    /** Without a number the colon must be there: "serahkan saja" is a line for somebody. */
    private static final Pattern TEXTED =
            Pattern.compile("(?s)\\s*/?(\\p{L}+)(?:\\s+([0-9]{1,9})(?:\\s*:|\\s)|\\s*:)\\s*(\\S.*)");

    /** No word of a coordinator has more parts. */
    private static final int LONGEST = 3;

    private final Map<String, ResidentWord> resident;
    private final Map<String, AgentWord> agent;
    private final Map<String, CoordinatorWord> coordinator;

    /** All spellings as {@link Tokens#line} makes them. */
    CommandWords(
            Map<String, ResidentWord> resident,
            Map<String, AgentWord> agent,
            Map<String, CoordinatorWord> coordinator) {
        this.resident = Map.copyOf(resident);
        this.agent = Map.copyOf(agent);
        this.coordinator = Map.copyOf(coordinator);
    }

    /** The words of residents, as people spell them. */
    Set<String> residentSpellings() {
        return resident.keySet();
    }

    @Override
    public Optional<ResidentWord> resident(String text) {
        return Optional.ofNullable(resident.get(spelling(text)));
    }

    @Override
    public Optional<AgentCommand> agent(String text) {
        var line = spelling(text);
        var numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            return Optional.ofNullable(agent.get(numbered.group(1)))
                    .map(word -> new AgentCommand(word, Optional.of(Integer.parseInt(numbered.group(2)))));
        }
        return Optional.ofNullable(agent.get(line))
                .map(word -> new AgentCommand(word, Optional.empty()))
                .or(() -> texted(text));
    }

    private Optional<AgentCommand> texted(String text) {
        var match = TEXTED.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = Optional.ofNullable(match.group(2)).map(Integer::parseInt);
        return Optional.ofNullable(agent.get(spelling(match.group(1))))
                .filter(AgentWord::takesText)
                .map(word -> new AgentCommand(
                        word, number, Optional.of(match.group(3).strip())));
    }

    /** The longest word that the message begins with and that may have behind it what this one has. */
    @Override
    public Optional<CoordinatorCommand> coordinator(String text) {
        var parts = List.of(text.strip().split("\\s+"));
        for (var length = Math.min(LONGEST, parts.size()); length > 0; length--) {
            var word = coordinator.get(spelling(String.join(" ", parts.subList(0, length))));
            if (word != null && (length == parts.size() || word.takesMore())) {
                return Optional.of(new CoordinatorCommand(word, String.join(" ", parts.subList(length, parts.size()))));
            }
        }
        return Optional.empty();
    }

    /** A leading slash is how Telegram writes commands. */
    private static String spelling(String text) {
        return Tokens.line(text.replace('_', ' '));
    }
}
