package id.temani.flows.safety;

import id.temani.flows.yaml.YamlFile;
import id.temani.resident.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads whom to call: numbers as data, each with where it comes from and when somebody last tried it. */
public final class ContactsReader {

    private ContactsReader() {}

    /**
     * The numbers by the names that texts use as placeholders.
     *
     * @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule, or a number is one that nobody could
     *     confirm
     */
    public static Map<String, String> read(String name, String content) {
        var root = YamlFile.read(name, content).only("source", "reviewed-by", "valid-until", "contacts");
        root.at("source").text();
        root.at("reviewed-by").text();
        root.at("valid-until").day();
        var contacts = new LinkedHashMap<String, String>();
        root.at("contacts").entries().forEach((id, node) -> {
            node.only("number", "what", "waiting", "evidence", "confidence", "last-verified", "verified-how");
            node.at("what").text();
            node.at("evidence").text();
            node.at("last-verified").day();
            node.at("verified-how").text();
            if (node.at("confidence").text().equals("memory-verify")) {
                throw node.problem("nobody has confirmed this number, so it must not be shown");
            }
            contacts.put(id, node.at("number").text());
        });
        return contacts;
    }

    /** What lines of ours may have in braces: the numbers, and with {@code .waiting} what people who wait for them say. */
    public static Map<Language, Map<String, String>> calling(String name, String content) {
        var numbers = read(name, content);
        var lines = new HashMap<Language, Map<String, String>>();
        Language.all().forEach(language -> lines.put(language, new HashMap<>(numbers)));
        YamlFile.read(name, content)
                .at("contacts")
                .entries()
                .forEach((id, node) -> node.find("waiting")
                        .ifPresent(waiting -> waiting.inEachLanguage()
                                .forEach((language, text) -> lines.computeIfAbsent(language, any -> new HashMap<>())
                                        .put(id + ".waiting", text.text()))));
        return lines;
    }
}
