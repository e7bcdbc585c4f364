package id.temani.flows.text;

import id.temani.flows.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What no text of ours may be: too long, telling at first sight, hurtful, or promising too much.
 *
 * @param longest characters of an ordinary message, its numbered choices included
 * @param longestAtAll characters of any message
 * @param beginning how many characters a locked screen may show
 * @param mayBeLonger beginnings of the keys of longer texts
 * @param legalTerms names of the law that a legal card may use although they hold a word that is not used
 * @param never words that are not used at all
 * @param notAtTheBeginning words that are not used within the first characters
 */
public record HouseRules(
        int longest,
        int longestAtAll,
        int beginning,
        List<String> mayBeLonger,
        List<String> legalTerms,
        List<String> never,
        List<String> notAtTheBeginning) {

    public HouseRules {
        mayBeLonger = List.copyOf(mayBeLonger);
        legalTerms = List.copyOf(legalTerms);
        never = List.copyOf(never);
        notAtTheBeginning = List.copyOf(notAtTheBeginning);
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule of its own */
    public static HouseRules read(String name, String content) {
        var root = YamlFile.read(name, content)
                .only(
                        "source",
                        "reviewed-by",
                        "longest",
                        "longest-at-all",
                        "beginning",
                        "may-be-longer",
                        "legal-terms",
                        "never",
                        "not-at-the-beginning");
        root.at("source").text();
        root.at("reviewed-by").text();
        return new HouseRules(
                root.at("longest").number(),
                root.at("longest-at-all").number(),
                root.at("beginning").number(),
                root.at("may-be-longer").texts(),
                root.at("legal-terms").texts(),
                root.at("never").texts(),
                root.at("not-at-the-beginning").texts());
    }

    /**
     * What is wrong with a message as it is sent; empty: nothing.
     *
     * @param key of its text
     */
    public Optional<String> complaint(String key, String message) {
        var limit = mayBeLonger.stream().anyMatch(key::startsWith) ? longestAtAll : longest;
        if (message.length() > limit) {
            return Optional.of("has %d characters, more than %d".formatted(message.length(), limit));
        }
        return wordIn(message, never)
                .map(word -> "says \"%s\"".formatted(word))
                .or(() -> wordIn(message.substring(0, Math.min(beginning, message.length())), notAtTheBeginning)
                        .map(word -> "says \"%s\" within its first %d characters".formatted(word, beginning)));
    }

    /** The text without its legal terms, to be checked like any other. */
    public String withoutLegalTerms(String text) {
        var rest = text;
        for (var term : legalTerms) {
            rest = Pattern.compile(Pattern.quote(term), Pattern.CASE_INSENSITIVE)
                    .matcher(rest)
                    .replaceAll("…");
        }
        return rest;
    }

    private static Optional<String> wordIn(String text, List<String> words) {
        return words.stream()
                .filter(word -> Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                        .matcher(text)
                        .find())
                .findFirst();
    }
}
