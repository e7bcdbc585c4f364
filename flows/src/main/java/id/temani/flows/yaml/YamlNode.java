package id.temani.flows.yaml;

import id.temani.resident.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One value of a data file with its place. Every accessor that does not find what it is named after throws
 * {@link UnreadableFile}: the file is wrong and somebody must correct it before the start.
 *
 * <p>All scalars are text until asked otherwise, so that {@code no} stays a word.
 */
public final class YamlNode {

    private final String file;
    private final int line;
    private final String path;
    private final YamlValue value;

    YamlNode(String file, int line, String path, YamlValue value) {
        this.file = file;
        this.line = line;
        this.path = path;
        this.value = value;
    }

    /** Refuses every key that is not among these; a misspelt key would otherwise be a rule that silently is not there. */
    public YamlNode only(String... allowed) {
        var known = Arrays.asList(allowed);
        entries().forEach((key, node) -> {
            if (!known.contains(key)) {
                throw node.problem("unknown key, known here are " + known);
            }
        });
        return this;
    }

    /** What stands here for each language, the source first; nothing else may stand beside it. */
    public Map<Language, YamlNode> inEachLanguage() {
        only(Language.all().stream().map(Language::code).toArray(String[]::new));
        var nodes = new LinkedHashMap<Language, YamlNode>();
        Language.all().forEach(language -> nodes.put(language, at(language.code())));
        return nodes;
    }

    public YamlNode at(String key) {
        return find(key).orElseThrow(() -> problem("\"%s\" is missing".formatted(key)));
    }

    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The entries in the order of the file. */
    public Map<String, YamlNode> entries() {
        if (value instanceof YamlValue.Entries(var entries)) {
            return entries;
        }
        throw problem("keys with values are expected here");
    }

    public List<YamlNode> list() {
        if (value instanceof YamlValue.Items(var items)) {
            return items;
        }
        throw problem("a list is expected here");
    }

    /** The texts of a list. */
    public List<String> texts() {
        return list().stream().map(YamlNode::text).toList();
    }

    /** Never blank. */
    public String text() {
        if (value instanceof YamlValue.Scalar(var text)) {
            if (text.isBlank()) {
                throw problem("is empty");
            }
            return text;
        }
        throw problem("a text is expected here");
    }

    public int number() {
        return parsed("a whole number", () -> Integer.parseInt(text()));
    }

    public boolean yesOrNo() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem("true or false is expected here");
        };
    }

    /** A day as 2027-06-30. */
    public LocalDate day() {
        return parsed("a day like 2027-06-30", () -> LocalDate.parse(text()));
    }

    /** The constant of {@code type} spelt in lower case with hyphens: {@code talk-priority}. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        return oneOf(type, text());
    }

    /** The same for a word that stands here as a key. */
    public <E extends Enum<E>> E oneOf(Class<E> type, String word) {
        var spellings =
                Arrays.stream(type.getEnumConstants()).map(YamlNode::spelling).toList();
        if (!spellings.contains(word)) {
            throw problem("\"%s\" is not one of %s".formatted(word, spellings));
        }
        return type.getEnumConstants()[spellings.indexOf(word)];
    }

    /** Whether this is a list, not one value. */
    public boolean isList() {
        return value instanceof YamlValue.Items;
    }

    /** Runs a check of the core and says where in the file it failed. */
    public <T> T here(Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException broken) {
            throw problem(String.valueOf(broken.getMessage()));
        }
    }

    public UnreadableFile problem(String reason) {
        return new UnreadableFile(file, line, path, reason);
    }

    private <T> T parsed(String expected, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (NumberFormatException | DateTimeParseException unparsable) {
            throw problem(expected + " is expected here");
        }
    }

    private static String spelling(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
