package id.temani.flows.text;

import id.temani.resident.Language;
import id.temani.screening.Wording;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All texts of ours, by key and language.
 *
 * <p>A key may have variants for some people: {@code consent@whatsapp}, {@code wishes@family}. Indonesian addresses a
 * family with <i>Bapak/Ibu</i>; English knows one form, so that variant needs no translation.
 */
public final class Texts implements Phrasebook {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9.-]+)}");
    private static final String FAMILY = "@family";

    private final Map<Language, Map<String, String>> texts;

    private Texts(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** @throws IllegalArgumentException when the languages differ in keys, order or placeholders, or a line is missing */
    public static Texts of(Map<Language, Map<String, String>> byLanguage) {
        var texts = new HashMap<Language, Map<String, String>>();
        byLanguage.forEach(
                (language, lines) -> texts.put(language, Collections.unmodifiableMap(new LinkedHashMap<>(lines))));
        var source = texts.getOrDefault(Language.INDONESIAN, Map.of());
        for (var language : Language.all()) {
            compare(source, texts.getOrDefault(language, Map.of()), language);
        }
        var names = Language.all().stream().map(Texts::nameKey);
        Stream.concat(Phrase.all().stream().map(Phrase::key), names)
                .filter(key -> !source.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("The texts lack the line " + key);
                });
        return new Texts(texts);
    }

    @Override
    public String text(Language language, Phrase line, Map<String, String> values) {
        return text(language, line.key(), values);
    }

    @Override
    public String nameOf(Language named, Language language) {
        return text(language, nameKey(named), Map.of());
    }

    private static String nameKey(Language language) {
        return "language." + language.code();
    }

    /** @throws IllegalArgumentException when there is no such key, or a placeholder of it has no value */
    public String text(Language language, String key, Map<String, String> values) {
        var text = find(language, key)
                .orElseThrow(() -> new IllegalArgumentException("There is no text " + key + " in " + language.code()));
        return filled("Text " + key, text, values);
    }

    /**
     * @param name what complaints call the text
     * @throws IllegalArgumentException when a placeholder of it has no value
     */
    public static String filled(String name, String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("%s needs a value for %s".formatted(name, found.group()));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The first of these variants that the key has, or the key itself. */
    public String variant(Language language, String key, List<String> variants) {
        return variants.stream()
                .map(variant -> key + "@" + variant)
                .filter(one -> find(language, one).isPresent())
                .findFirst()
                .orElse(key);
    }

    /**
     * One text in every language.
     *
     * @throws IllegalArgumentException when a language lacks it
     */
    public Wording wording(String key) {
        var lines = new HashMap<Language, String>();
        for (var language : Language.all()) {
            lines.put(language, text(language, key, Map.of()));
        }
        return new Wording(lines);
    }

    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key));
    }

    /** All keys of the source language, in the order of its file. */
    public Set<String> keys() {
        return texts.getOrDefault(Language.INDONESIAN, Map.of()).keySet();
    }

    /** The placeholders of one text. */
    public static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compare(Map<String, String> source, Map<String, String> translation, Language language) {
        var expected = keysFor(source, language);
        var found = List.copyOf(translation.keySet());
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            var one = i < expected.size() ? expected.get(i) : "the end";
            var other = i < found.size() ? found.get(i) : "the end";
            if (!one.equals(other)) {
                throw new IllegalArgumentException(
                        "The texts in %s must have the keys of the Indonesian ones in the same order: %s is expected, %s found"
                                .formatted(language.code(), one, other));
            }
        }
        translation.forEach((key, text) -> {
            if (!placeholders(text).equals(placeholders(source.getOrDefault(key, "")))) {
                throw new IllegalArgumentException(
                        "Text %s has other placeholders in %s than in Indonesian".formatted(key, language.code()));
            }
        });
    }

    private static List<String> keysFor(Map<String, String> source, Language language) {
        return source.keySet().stream()
                .filter(key -> language == Language.INDONESIAN || !key.endsWith(FAMILY))
                .toList();
    }
}
