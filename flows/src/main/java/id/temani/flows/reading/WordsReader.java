package id.temani.flows.reading;

import id.temani.conversation.Vocabulary;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.relay.HandOverAnswers;
import id.temani.relay.HeldAnswers;
import id.temani.relay.HeldLine;
import id.temani.resident.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the file of words that people type: commands of each role, and words that answer questions. */
public final class WordsReader {

    /** Longer texts are no answer, and not worth reading as one. */
    private static final int LONGEST_ANSWER = 60;

    private final YamlNode root;

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public WordsReader(String name, String content) {
        this.root = YamlFile.read(name, content)
                .only("source", "reviewed-by", "resident", "agent", "coordinator", "held", "hand-over", "replies");
    }

    public Vocabulary vocabulary() {
        return commands();
    }

    /** What answers the question about a held line; only a whole message does. */
    public HeldAnswers heldAnswers() {
        var words = words("held", HeldLine.Answer.class);
        return text ->
                text.length() > LONGEST_ANSWER ? Optional.empty() : Optional.ofNullable(words.get(Tokens.line(text)));
    }

    /** What answers the question whether somebody else may go on; only a whole message does. */
    public HandOverAnswers handOverAnswers() {
        var words = words("hand-over", HandOverAnswers.Answer.class);
        return text ->
                text.length() > LONGEST_ANSWER ? Optional.empty() : Optional.ofNullable(words.get(Tokens.line(text)));
    }

    private CommandWords commands() {
        return new CommandWords(
                words("resident", Vocabulary.ResidentWord.class),
                words("agent", Vocabulary.AgentWord.class),
                words("coordinator", Vocabulary.CoordinatorWord.class));
    }

    /**
     * @param slang the content of the file of what people call substances
     * @throws id.temani.flows.yaml.UnreadableFile when one of the files breaks a rule
     */
    public AnswerReader answers(String slangFile, String slang) {
        var words = new SlangReader(slangFile, slang).read();
        var reader = new RepliesReader(root.at("replies"));
        var replies = new HashMap<Language, Replies>();
        var known = new HashSet<String>(words.lookalikes());
        known.addAll(words.sure().keySet());
        known.addAll(words.unsure().keySet());
        var together = new HashSet<String>(words.dealing());
        var commands = commands().residentSpellings();
        known.addAll(commands);
        for (var language : Language.all()) {
            var said = reader.in(language);
            replies.put(language, said);
            known.addAll(said.names().keySet());
            together.addAll(RepliesReader.together(said));
        }
        return new AnswerReader(replies, new Spelling(known, together), words, commands);
    }

    private <E extends Enum<E>> Map<String, E> words(String role, Class<E> type) {
        var node = root.at(role);
        var words = new HashMap<String, E>();
        node.only(Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new));
        for (var one : type.getEnumConstants()) {
            var key = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            for (var spellings : node.at(key).inEachLanguage().values()) {
                for (var spelling : spellings.list()) {
                    var other = words.put(Tokens.line(spelling.text()), one);
                    if (other != null && other != one) {
                        throw spelling.problem("also stands for " + other);
                    }
                }
            }
        }
        return words;
    }
}
