package id.temani.flows.casefile;

import id.temani.casefile.CaseWords.Named;
import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the constants of an enum are called in every language; longer names are looked for first. */
final class Names<E extends Enum<E>> {

    private final Map<String, E> meaning =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Map<Language, Map<E, String>> names = new HashMap<>();

    /** @throws id.temani.flows.yaml.UnreadableFile when a constant is missing, or a name stands for two */
    Names(YamlNode node, Class<E> type) {
        node.only(Arrays.stream(type.getEnumConstants()).map(Names::key).toArray(String[]::new));
        for (var one : type.getEnumConstants()) {
            node.at(key(one)).inEachLanguage().forEach((language, words) -> {
                names.computeIfAbsent(language, any -> new EnumMap<>(type))
                        .put(one, words.texts().getFirst());
                for (var word : words.texts()) {
                    var other = meaning.put(word, one);
                    if (other != null && other != one) {
                        throw words.problem("\"%s\" also stands for %s".formatted(word, key(other)));
                    }
                }
            });
        }
    }

    String say(E one, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(names.get(language)).get(one));
    }

    /** The constant that {@code text} begins with, as a whole word, among those that may be meant. */
    Optional<Named<E>> read(String text, Predicate<E> among) {
        var line = text.strip();
        var spelt = line.toLowerCase(Locale.ROOT);
        for (var entry : meaning.entrySet()) {
            var name = entry.getKey();
            if (among.test(entry.getValue())
                    && spelt.startsWith(name)
                    && (spelt.length() == name.length() || !Character.isLetterOrDigit(spelt.charAt(name.length())))) {
                return Optional.of(new Named<>(
                        entry.getValue(), line.substring(name.length()).strip()));
            }
        }
        return Optional.empty();
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
