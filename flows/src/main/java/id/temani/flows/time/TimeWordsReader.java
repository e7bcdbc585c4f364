package id.temani.flows.time;

import id.temani.casefile.TimeWords;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the file that says how times are written. */
public final class TimeWordsReader {

    private final Map<String, String> marks =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private TimeWordsReader() {}

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static TimeWords read(String name, String content) {
        return new SpokenTimes(new TimeWordsReader().words(YamlFile.read(name, content)));
    }

    private TimeFile words(YamlNode root) {
        root.only(
                "source",
                "reviewed-by",
                "days",
                "months",
                "from-now",
                "parts",
                "usual",
                "offer",
                "zones",
                "clock",
                "half",
                "next",
                "nothing");
        root.at("source").text();
        root.at("reviewed-by").text();
        var days = named(root.at("days"), DayOfWeek.class, "@weekday");
        var months = named(root.at("months"), Month.class, "@month");
        numbered(root.at("from-now"), "@day");
        var zones = numbered(root.at("zones"), "@zone");
        stand(root.at("clock"), "@clock");
        stand(root.at("half"), "@half");
        stand(root.at("next"), "@next");
        stand(root.at("nothing"), " ");
        return new TimeFile(
                marks,
                days,
                months,
                parts(root.at("parts")),
                hours(root.at("usual")),
                offered(root.at("offer")),
                zones);
    }

    private <E extends Enum<E>> Map<Language, Map<E, String>> named(YamlNode node, Class<E> type, String mark) {
        var names = new HashMap<Language, Map<E, String>>();
        node.only(Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
        for (var one : type.getEnumConstants()) {
            node.at(one.name().toLowerCase(Locale.ROOT)).inEachLanguage().forEach((language, words) -> {
                stand(words, mark + (one.ordinal() + 1));
                names.computeIfAbsent(language, any -> new EnumMap<>(type))
                        .put(one, capital(words.texts().getFirst()));
            });
        }
        return names;
    }

    /** By number; the first word is how we write it. */
    private Map<Integer, String> numbered(YamlNode node, String mark) {
        var names = new HashMap<Integer, String>();
        node.entries().forEach((number, words) -> {
            if (!number.matches("\\d")) {
                throw words.problem("a digit is expected as its key");
            }
            stand(words, mark + number);
            names.put(Integer.valueOf(number), words.texts().getFirst().toUpperCase(Locale.ROOT));
        });
        return names;
    }

    private List<TimeFile.Part> parts(YamlNode node) {
        var parts = new ArrayList<TimeFile.Part>();
        node.entries().forEach((name, part) -> {
            part.only("words", "from", "to", "offer");
            stand(part.at("words"), "@part" + parts.size());
            parts.add(new TimeFile.Part(
                    new TimeFile.Hours(hour(part.at("from")), hour(part.at("to"))), offered(part.at("offer"))));
        });
        return parts;
    }

    private static TimeFile.Hours hours(YamlNode node) {
        node.only("from", "to");
        return new TimeFile.Hours(hour(node.at("from")), hour(node.at("to")));
    }

    private static List<Integer> offered(YamlNode node) {
        return node.list().stream().map(TimeWordsReader::hour).toList();
    }

    private static int hour(YamlNode node) {
        var hour = node.number();
        if (hour < 0 || hour > 23) {
            throw node.problem("an hour from 0 to 23 is expected here");
        }
        return hour;
    }

    private void stand(YamlNode words, String mark) {
        for (var word : words.texts()) {
            var other = marks.put(word, mark);
            if (other != null && !other.equals(mark)) {
                throw words.problem("\"%s\" stands here with two meanings".formatted(word));
            }
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
