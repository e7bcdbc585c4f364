package id.temani.flows.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a data file into {@link YamlNode}s. Refuses keys that stand twice, references (aliases), and a second document. */
public final class YamlFile {

    private final String name;
    private final JsonParser parser;

    private YamlFile(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /**
     * @param name what complaints call the file
     * @throws UnreadableFile when this is not YAML, or more than our files need of it
     */
    public static YamlNode read(String name, String content) {
        try (var parser = new YAMLFactory().createParser(ObjectReadContext.empty(), new InPieces(content))) {
            var file = new YamlFile(name, parser);
            if (parser.nextToken() == null) {
                throw new UnreadableFile(name, 1, "", "is empty");
            }
            var root = file.node("", file.line());
            if (parser.nextToken() != null) {
                throw new UnreadableFile(name, file.line(), "", "holds a second document");
            }
            return root;
        } catch (JacksonException broken) {
            var line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new UnreadableFile(name, line, "", "is not YAML: " + broken.getOriginalMessage());
        }
    }

    /**
     * Hands a text out in pieces smaller than asked for: snakeyaml-engine 3.0.1 has no room left for the second half of an
     * emoji when the first one is the last that fits into its buffer.
     */
    private static final class InPieces extends StringReader {

        InPieces(String content) {
            super(content);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            return super.read(into, offset, length > 1 ? length - 1 : length);
        }
    }

    /** The value the parser stands on; {@code line} is that of its key, where the eye looks first. */
    private YamlNode node(String path, int line) {
        return new YamlNode(
                name,
                line,
                path,
                switch (parser.currentToken()) {
                    case START_OBJECT -> entries(path);
                    case START_ARRAY -> items(path);
                    default -> new YamlValue.Scalar(scalar(path, line));
                });
    }

    private String scalar(String path, int line) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new UnreadableFile(name, line, path, "references to other values are not used here");
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    private YamlValue entries(String path) {
        var entries = new LinkedHashMap<String, YamlNode>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var keyLine = line();
            var keyPath = path.isEmpty() ? key : path + "." + key;
            parser.nextToken();
            if (entries.put(key, node(keyPath, keyLine)) != null) {
                throw new UnreadableFile(name, keyLine, keyPath, "stands here twice");
            }
        }
        return new YamlValue.Entries(entries);
    }

    private YamlValue items(String path) {
        var items = new ArrayList<YamlNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node("%s[%d]".formatted(path, items.size() + 1), line()));
        }
        return new YamlValue.Items(items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
