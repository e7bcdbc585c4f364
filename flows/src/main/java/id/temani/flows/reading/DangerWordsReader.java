package id.temani.flows.reading;

import id.temani.conversation.Vocabulary;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.safety.Danger;
import id.temani.safety.SafetyNet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the file of danger words. */
public final class DangerWordsReader {

    /** Somebody who does not breathe needs the next minute; then words that are plain, then those that may mean it. */
    private static final List<Danger> GRAVEST_FIRST =
            List.of(Danger.OVERDOSE, Danger.EXPLICIT, Danger.VIOLENCE, Danger.INDIRECT);

    private DangerWordsReader() {}

    /**
     * @param vocabulary knows the word that calls for the emergency screen
     * @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule
     */
    public static SafetyNet read(String name, String content, Vocabulary vocabulary) {
        var root = YamlFile.read(name, content)
                .only(
                        "source",
                        "reviewed-by",
                        "valid-until",
                        "same",
                        "fillers",
                        "overdose",
                        "explicit",
                        "violence",
                        "indirect");
        root.at("source").text();
        root.at("reviewed-by").text();
        root.at("valid-until").day();
        var same = same(root.at("same"));
        var fillers = new HashSet<String>();
        root.at("fillers").texts().forEach(word -> fillers.add(Tokens.line(word)));
        var phrases = new EnumMap<Danger, List<List<String>>>(Danger.class);
        for (var danger : GRAVEST_FIRST) {
            var list = root.at(danger.name().toLowerCase(Locale.ROOT));
            phrases.put(
                    danger,
                    list.list().stream().map(one -> phrase(one, same, fillers)).toList());
        }
        return new DangerWords(same, fillers, phrases, GRAVEST_FIRST, vocabulary);
    }

    private static Map<String, String> same(YamlNode node) {
        var same = new HashMap<String, String>();
        node.entries()
                .forEach((word, spellings) -> spellings.list().forEach(spelling -> {
                    if (same.put(Tokens.line(spelling.text()), Tokens.line(word)) != null) {
                        throw spelling.problem("stands for two words");
                    }
                }));
        return same;
    }

    private static List<String> phrase(YamlNode node, Map<String, String> same, Set<String> fillers) {
        var words = List.of(Tokens.line(node.text()).split(" ")).stream()
                .filter(word -> !fillers.contains(word))
                .map(word -> same.getOrDefault(word, word))
                .toList();
        if (words.isEmpty()) {
            throw node.problem("nothing but words that are skipped");
        }
        return words;
    }
}
