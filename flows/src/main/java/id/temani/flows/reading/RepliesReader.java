package id.temani.flows.reading;

import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the words that answer questions. */
record RepliesReader(YamlNode root) {

    RepliesReader {
        root.only(
                "yes",
                "no",
                "fillers",
                "softeners",
                "already",
                "earlier",
                "neutral",
                "again",
                "corrections",
                "numbers",
                "number-prefixes",
                "all",
                "and",
                "units",
                "names",
                "amounts",
                "codes",
                "exactly");
    }

    Replies in(Language language) {
        var codes = root.at("codes").only("yes", "no", "earlier");
        var yes = group(root.at("yes"), language);
        var no = group(root.at("no"), language);
        return new Replies(
                yes,
                no,
                words("fillers"),
                words("softeners"),
                words("already"),
                words("earlier"),
                words("neutral"),
                words("again"),
                words("corrections"),
                numbers(yes, no),
                words("number-prefixes"),
                words("all"),
                words("and"),
                words("units"),
                names(),
                amounts(),
                new Replies.Codes(codes(codes.at("yes")), codes(codes.at("no")), codes(codes.at("earlier"))),
                codes(root.at("exactly")));
    }

    /** Lines that are one word to us; names of answers are not, because "gak pernah" is also a no. */
    static Set<String> together(Replies replies) {
        var known = new HashSet<String>();
        for (var group : Set.of(replies.yes(), replies.no())) {
            known.addAll(group.plain());
            known.addAll(group.fitting());
        }
        known.addAll(replies.fillers());
        known.addAll(replies.softeners());
        known.addAll(replies.already());
        known.addAll(replies.earlier());
        known.addAll(replies.neutral());
        known.addAll(replies.again());
        known.addAll(replies.corrections());
        known.addAll(replies.numbers().keySet());
        known.addAll(replies.numberPrefixes());
        known.addAll(replies.all());
        known.addAll(replies.and());
        known.addAll(replies.units());
        return known;
    }

    /** What may be misspelt: words for yes and no in the languages of ours, and names of answers. */
    static Set<String> tolerated(Replies replies) {
        var tolerated = new HashSet<>(replies.names().keySet());
        tolerated.addAll(replies.yes().tolerated());
        tolerated.addAll(replies.no().tolerated());
        tolerated.addAll(replies.all());
        return tolerated;
    }

    /** Regional words are ours in an Indonesian talk only: in an English one "ten" is a number. */
    private static Replies.Group group(YamlNode node, Language language) {
        node.only("ours", "signs", "fitting", "negatable", "regional");
        var tolerated = new HashSet<String>();
        node.at("ours").inEachLanguage().values().forEach(tongue -> tolerated.addAll(words(tongue)));
        var plain = new HashSet<>(tolerated);
        plain.addAll(words(node.at("signs")));
        if (language == Language.INDONESIAN) {
            node.at("regional").entries().values().forEach(tongue -> plain.addAll(words(tongue)));
        }
        var fitting = words(node.at("fitting"));
        tolerated.addAll(fitting);
        var negatable = node.find("negatable").map(RepliesReader::words).orElseGet(HashSet::new);
        return new Replies.Group(plain, fitting, negatable, tolerated);
    }

    private Map<String, Integer> numbers(Replies.Group yes, Replies.Group no) {
        var numbers = new HashMap<String, Integer>();
        root.at("numbers")
                .entries()
                .forEach((number, words) -> words(words).stream()
                        .filter(word -> !yes.has(word, false) && !no.has(word, false))
                        .forEach(word -> numbers.put(word, words.here(() -> Integer.parseInt(number)))));
        return numbers;
    }

    private Map<String, Set<String>> names() {
        var names = new HashMap<String, Set<String>>();
        root.at("names")
                .entries()
                .forEach((code, words) -> words(words)
                        .forEach(line -> names.computeIfAbsent(line, none -> new HashSet<>())
                                .add(code)));
        return names;
    }

    private Map<String, Replies.Range> amounts() {
        var amounts = new HashMap<String, Replies.Range>();
        root.at("amounts").entries().forEach((code, range) -> {
            range.only("from", "to");
            var from = range.at("from").number();
            var to = range.at("to").number();
            amounts.put(code, range.here(() -> new Replies.Range(from, to)));
        });
        return amounts;
    }

    private Set<String> words(String key) {
        return words(root.at(key));
    }

    private static Set<String> words(YamlNode node) {
        var words = new HashSet<String>();
        node.texts().forEach(word -> words.addAll(Spelling.lines(word)));
        return words;
    }

    private static Set<String> codes(YamlNode node) {
        return Set.copyOf(node.texts());
    }
}
