package id.temani.flows.scrub;

import id.temani.flows.reading.Slang;
import id.temani.flows.reading.Tokens;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the file of words of buying and selling; dealers' words and substances are those of the file of slang. */
final class SupplyWordsReader {

    private final Slang slang;
    private final Map<String, Set<String>> signs = new HashMap<>();

    SupplyWordsReader(Slang slang) {
        this.slang = slang;
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    SupplyWords read(String name, String content) {
        var root = YamlFile.read(name, content)
                .only("source", "reviewed-by", "not-alone", "lawful", "signs", "rules", "negations", "not-places");
        root.at("source").text();
        root.at("reviewed-by").text();
        substances(root.at("lawful"));
        root.at("signs").entries().forEach((sign, words) -> words.list().forEach(word -> add(word.text(), sign)));
        return new SupplyWords(
                alone(root.at("not-alone")),
                signs,
                root.at("rules").list().stream().map(this::rule).toList(),
                lines(root.at("negations")),
                lines(root.at("not-places")));
    }

    private void substances(YamlNode lawful) {
        var left = Set.copyOf(lawful.texts());
        lawful.list().forEach(code -> {
            if (!slang.sure().containsValue(code.text())) {
                throw code.problem("is no substance of ours");
            }
        });
        slang.sure().forEach((word, code) -> {
            if (!left.contains(code)) {
                add(word, SupplyWords.SUBSTANCE);
            }
        });
    }

    private void add(String word, String sign) {
        signs.computeIfAbsent(Tokens.line(word), line -> new HashSet<>()).add(sign);
    }

    private Set<String> alone(YamlNode notAlone) {
        var alone = new HashSet<String>();
        slang.dealing().forEach(word -> alone.add(Tokens.line(word)));
        notAlone.list().forEach(word -> {
            if (!alone.remove(Tokens.line(word.text()))) {
                throw word.problem("is no word of dealing in slang.yaml");
            }
        });
        return alone;
    }

    private List<String> rule(YamlNode node) {
        var known = new HashSet<String>(Set.of(SupplyWords.MONEY));
        signs.values().forEach(known::addAll);
        node.list().forEach(sign -> {
            if (!known.contains(sign.text())) {
                throw sign.problem("is no sign of this file");
            }
        });
        return node.texts();
    }

    private static Set<String> lines(YamlNode node) {
        var lines = new HashSet<String>();
        node.texts().forEach(word -> lines.add(Tokens.line(word)));
        return lines;
    }
}
