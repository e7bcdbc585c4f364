package id.temani.desk;

import id.temani.conversation.Vocabulary;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines of an agent that were meant for us and not understood: a command in capitals with a number behind it. Passed on,
 * "KARTU 31 itu" would tell one resident about another.
 */
final class Mistyped {

    private static final Pattern COMMAND = Pattern.compile("(?s)\\s*/?(\\p{Lu}+(?: \\p{Lu}+){0,2})[\\s:#]*\\d.*");

    private final Vocabulary words;
    private final AgentCases cases;

    Mistyped(Vocabulary words, AgentCases cases) {
        this.words = words;
        this.cases = cases;
    }

    /** The command that {@code text} begins with, though the rest is no command; for lines that no command took. */
    Optional<String> command(String text) {
        var match = COMMAND.matcher(text);
        return match.matches()
                ? Optional.of(match.group(1)).filter(word -> words.agent(word).isPresent() || cases.isCommand(word))
                : Optional.empty();
    }
}
