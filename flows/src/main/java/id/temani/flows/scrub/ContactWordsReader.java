package id.temani.flows.scrub;

import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.relay.Contact.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the file of words that contact data is found by. */
final class ContactWordsReader {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private ContactWordsReader() {}

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    static ContactWords read(String name, String content) {
        var root = YamlFile.read(name, content).only("source", "reviewed-by", "numbers", "addresses", "names");
        root.at("source").text();
        root.at("reviewed-by").text();
        var numbers = root.at("numbers").only("digits", "between", "announcing", "currencies", "sums", "hotlines");
        var addresses = root.at("addresses").only("endings", "hosts", "mailboxes", "dots", "ats");
        var names =
                root.at("names").only("networks", "owners", "fillers", "invitations", "not-names", "not-beginnings");
        return new ContactWords(
                digits(numbers.at("digits")),
                words(numbers.at("between")),
                announcing(numbers.at("announcing")),
                words(numbers.at("currencies")),
                words(numbers.at("sums")),
                list(numbers.at("hotlines")),
                list(addresses.at("endings")),
                hosts(addresses.at("hosts")),
                list(addresses.at("mailboxes")),
                list(addresses.at("dots")),
                list(addresses.at("ats")),
                words(names.at("networks")),
                words(names.at("owners")),
                words(names.at("fillers")),
                words(names.at("invitations")),
                words(names.at("not-names")),
                list(names.at("not-beginnings")));
    }

    private static Map<String, String> digits(YamlNode node) {
        var digits = new HashMap<String, String>();
        node.entries().forEach((digit, words) -> {
            if (!DIGITS.matcher(digit).matches()) {
                throw words.problem(digit + " is no digit");
            }
            words.list().forEach(word -> {
                var other = digits.put(lower(word), digit);
                if (other != null) {
                    throw word.problem("also stands for " + other);
                }
            });
        });
        return Map.copyOf(digits);
    }

    private static Map<String, Kind> announcing(YamlNode node) {
        node.only("number", "account");
        var announcing = new HashMap<String, Kind>();
        node.at("number").list().forEach(word -> announcing.put(lower(word), Kind.NUMBER));
        node.at("account").list().forEach(word -> {
            if (announcing.put(lower(word), Kind.ACCOUNT) != null) {
                throw word.problem("stands here twice");
            }
        });
        return Map.copyOf(announcing);
    }

    private static List<String> hosts(YamlNode node) {
        node.list().forEach(host -> {
            if (!HOST.matcher(lower(host)).matches()) {
                throw host.problem("is not the name of a site");
            }
        });
        return list(node);
    }

    private static Set<String> words(YamlNode node) {
        return Set.copyOf(list(node));
    }

    private static List<String> list(YamlNode node) {
        return node.list().stream().map(ContactWordsReader::lower).distinct().toList();
    }

    private static String lower(YamlNode word) {
        return word.text().toLowerCase(Locale.ROOT);
    }
}
