package id.temani.flows.reading;

import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the file of what people call substances. */
public final class SlangReader {

    private static final String[] BASES = {"form", "glossary", "press", "unverified", "plain"};

    private final YamlNode root;
    private final Map<String, String> sure = new HashMap<>();
    private final Map<String, Set<String>> unsure = new HashMap<>();

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public SlangReader(String name, String content) {
        root = YamlFile.read(name, content)
                .only(
                        "version",
                        "source",
                        "reviewed-by",
                        "reviewed-on",
                        "valid-until",
                        "substances",
                        "unsure",
                        "too-common",
                        "dealing",
                        "retired",
                        "lookalikes");
        root.at("version").number();
        root.at("source").text();
        root.at("reviewed-by").text();
        root.at("reviewed-on").text();
        root.at("valid-until").day();
    }

    public Slang read() {
        root.at("substances").entries().forEach(this::substance);
        root.at("unsure").list().forEach(this::unsure);
        root.at("too-common").list().forEach(word -> unsure(word, Set.of()));
        var dealing = new HashSet<String>();
        root.at("dealing").texts().forEach(word -> dealing.addAll(Spelling.lines(word)));
        var lookalikes = new HashSet<String>();
        root.at("lookalikes").texts().forEach(word -> lookalikes.addAll(Spelling.lines(word)));
        root.at("retired").list().forEach(entry -> {
            entry.only("word", "was", "since", "reason");
            entry.at("since").day();
            entry.at("reason").text();
            entry.at("was").text();
            lookalikes.addAll(Spelling.lines(entry.at("word").text()));
        });
        return new Slang(sure, unsure, dealing, lookalikes);
    }

    private void substance(String code, YamlNode node) {
        node.only("letter", "form", "glossary", "press", "unverified", "plain");
        node.at("letter").text();
        for (var basis : BASES) {
            node.find(basis).ifPresent(words -> words.list().forEach(word -> sure(word, code)));
        }
    }

    private void sure(YamlNode word, String code) {
        for (var line : Spelling.lines(word.text())) {
            var other = sure.put(line, code);
            if (other != null && !other.equals(code)) {
                throw word.problem("also stands for " + other);
            }
        }
    }

    private void unsure(YamlNode node) {
        node.only("words", "may-mean", "decision", "why");
        node.at("decision").text();
        node.find("why").ifPresent(YamlNode::text);
        var codes = Set.copyOf(node.at("may-mean").texts());
        node.at("words").list().forEach(word -> unsure(word, codes));
    }

    private void unsure(YamlNode word, Set<String> codes) {
        for (var line : Spelling.lines(word.text())) {
            if (sure.containsKey(line) || unsure.put(line, codes) != null) {
                throw word.problem("stands here twice");
            }
        }
    }
}
