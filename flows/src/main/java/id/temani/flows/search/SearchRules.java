package id.temani.flows.search;

import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the search keeps to, as data.
 *
 * @param floor the least share of a question's telling words that a card must know, in percent
 * @param filler words that say nothing about the subject, beside the analyzers' own
 * @param declined words and phrases of questions that no card answers: amounts, sellers, prices, how to take it
 * @param unless words that make such a question a harmless one
 */
record SearchRules(int floor, Set<String> filler, List<Pattern> declined, List<Pattern> unless) {

    SearchRules {
        filler = Set.copyOf(filler);
        declined = List.copyOf(declined);
        unless = List.copyOf(unless);
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    static SearchRules read(String name, String content) {
        var file = YamlFile.read(name, content).only("source", "reviewed-by", "floor", "filler", "declined", "unless");
        file.at("source").text();
        file.at("reviewed-by").text();
        return new SearchRules(
                file.at("floor").number(),
                new HashSet<>(file.at("filler").texts()),
                phrases(file.at("declined")),
                phrases(file.at("unless")));
    }

    boolean declines(String question) {
        var plain = question.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return holds(declined, plain) && !holds(unless, plain);
    }

    private static boolean holds(List<Pattern> phrases, String question) {
        return phrases.stream().anyMatch(phrase -> phrase.matcher(question).find());
    }

    /** Whole words only. */
    private static List<Pattern> phrases(YamlNode node) {
        return node.texts().stream()
                .map(phrase -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}])"))
                .toList();
    }
}
