package id.temani.flows.reading;

import id.temani.conversation.Vocabulary;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the file of words that people type: commands of each role, and words that answer questions. */
public final class WordsReader {

    private final YamlNode root;

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public WordsReader(String name, String content) {
        this.root = YamlFile.read(name, content)
                .only("source", "reviewed-by", "resident", "agent", "coordinator", "replies");
    }

    public Vocabulary vocabulary() {
        return new CommandWords(
                words("resident", Vocabulary.ResidentWord.class),
                words("agent", Vocabulary.AgentWord.class),
                words("coordinator", Vocabulary.CoordinatorWord.class));
    }

    public AnswerReader answers() {
        var node = root.at("replies")
                .only("yes", "no", "fillers", "earlier", "numbers", "number-prefixes", "all", "and", "codes");
        var codes = node.at("codes").only("yes", "no", "earlier");
        return new AnswerReader(new Replies(
                words(node.at("yes")),
                words(node.at("no")),
                words(node.at("fillers")),
                words(node.at("earlier")),
                numbers(node.at("numbers")),
                words(node.at("number-prefixes")),
                words(node.at("all")),
                words(node.at("and")),
                Set.copyOf(codes.at("yes").texts()),
                Set.copyOf(codes.at("no").texts()),
                Set.copyOf(codes.at("earlier").texts())));
    }

    private <E extends Enum<E>> Map<String, E> words(String role, Class<E> type) {
        var node = root.at(role);
        var words = new HashMap<String, E>();
        node.only(Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new));
        for (var one : type.getEnumConstants()) {
            var key = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var spellings = node.at(key).only("id", "en");
            for (var language : new String[] {"id", "en"}) {
                for (var spelling : spellings.at(language).list()) {
                    var other = words.put(Tokens.line(spelling.text()), one);
                    if (other != null && other != one) {
                        throw spelling.problem("also stands for " + other);
                    }
                }
            }
        }
        return words;
    }

    private static Set<String> words(YamlNode node) {
        var words = new HashSet<String>();
        node.texts().forEach(word -> words.add(Tokens.line(word)));
        return words;
    }

    private static Map<String, Integer> numbers(YamlNode node) {
        var numbers = new HashMap<String, Integer>();
        node.entries()
                .forEach((number, words) -> words.texts()
                        .forEach(word -> numbers.put(Tokens.line(word), words.here(() -> Integer.parseInt(number)))));
        return numbers;
    }
}
