package id.temani.flows.duty;

import id.temani.duty.ShiftWords;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the file that says how shifts are written. */
public final class ShiftWordsReader {

    private final Map<String, DayOfWeek> days = new HashMap<>();
    private final Map<Language, List<String>> names = new HashMap<>();

    /** Longest first, so that "tiap hari" is not read as "hari". */
    private final Map<String, String> plain =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private ShiftWordsReader() {}

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static ShiftWords read(String name, String content) {
        return new ShiftWordsReader().words(YamlFile.read(name, content));
    }

    private ShiftWords words(YamlNode root) {
        root.only("source", "reviewed-by", "days", "several", "to", "and", "nothing", "schedule", "none");
        root.at("source").text();
        days(root.at("days"));
        root.at("several").entries().forEach((range, node) -> stand(node, range(node, range)));
        stand(root.at("to"), "-");
        stand(root.at("and"), ",");
        stand(root.at("nothing"), " ");
        return new SpokenShifts(
                days,
                names,
                plain,
                new HashSet<>(root.at("schedule").texts()),
                new HashSet<>(root.at("none").texts()));
    }

    private void days(YamlNode node) {
        node.only(Arrays.stream(DayOfWeek.values()).map(ShiftWordsReader::key).toArray(String[]::new));
        for (var day : DayOfWeek.values()) {
            var spoken = node.at(key(day));
            spoken.only(Language.all().stream().map(Language::code).toArray(String[]::new));
            for (var language : Language.all()) {
                var words = spoken.at(language.code()).texts();
                names.computeIfAbsent(language, one -> new ArrayList<>()).add(capital(words.getFirst()));
                for (var word : words) {
                    var other = days.put(word, day);
                    if (other != null && other != day) {
                        throw spoken.problem("\"%s\" also stands for %s".formatted(word, key(other)));
                    }
                }
            }
        }
    }

    private String range(YamlNode node, String range) {
        var ends = range.split("-");
        if (ends.length != 2
                || Arrays.stream(DayOfWeek.values()).map(ShiftWordsReader::key).noneMatch(ends[0]::equals)
                || Arrays.stream(DayOfWeek.values()).map(ShiftWordsReader::key).noneMatch(ends[1]::equals)) {
            throw node.problem("a range of days like monday-friday is expected here");
        }
        Arrays.stream(DayOfWeek.values()).forEach(day -> days.put(key(day), day));
        return range;
    }

    private void stand(YamlNode words, String replacement) {
        for (var word : words.texts()) {
            if (plain.put(word, replacement) != null) {
                throw words.problem("\"%s\" stands here twice".formatted(word));
            }
        }
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
