package id.temani.flows.text;

import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one language's texts: groups, keys, and in {@code labels} the words on buttons. */
public final class TextReader {

    private TextReader() {}

    /**
     * The texts by full key ({@code group.key}), in the order of the file.
     *
     * @throws id.temani.flows.yaml.UnreadableFile when the file is not of that form
     */
    public static Map<String, String> read(String name, String content) {
        var root = YamlFile.read(name, content);
        var texts = new LinkedHashMap<String, String>();
        root.entries().forEach((group, node) -> {
            if (!group.equals("reviewed-by")) {
                read(group, node, texts);
            }
        });
        root.at("reviewed-by").text();
        return texts;
    }

    private static void read(String path, YamlNode node, Map<String, String> texts) {
        node.entries().forEach((key, value) -> {
            var full = path + "." + key;
            if (key.equals("labels")) {
                read(full, value, texts);
            } else {
                texts.put(full, value.text().strip());
            }
        });
    }
}
