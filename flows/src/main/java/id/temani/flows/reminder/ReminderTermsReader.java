package id.temani.flows.reminder;

import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.reminder.Terms;
import id.temani.reminder.Terms.Night;
import id.temani.reminder.Terms.Time;
import id.temani.reminder.Topic;
import id.temani.reminder.Topic.Audience;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the file that says when people are reminded. */
public final class ReminderTermsReader {

    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3})([dhm])");

    private ReminderTermsReader() {}

    /**
     * What the file says.
     *
     * @param morning when agents get their day sheet
     * @param unanswered after how long an agent hears that a facility has not answered
     */
    public record Reminding(Terms terms, LocalTime morning, Duration unanswered) {}

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static Reminding read(String name, String content) {
        var root = YamlFile.read(name, content)
                .only(
                        "source",
                        "reviewed-by",
                        "quiet",
                        "late",
                        "templates",
                        "day-sheet-at",
                        "referral-unanswered",
                        "topics");
        root.at("source").text();
        root.at("reviewed-by").text();
        var late = root.at("late").only("share", "most-hours");
        var times = times(root.at("topics"));
        var nights = nights(root.at("quiet"));
        var share = late.at("share").number();
        var most = Duration.ofHours(late.at("most-hours").number());
        var templates = root.at("templates").number();
        var terms = root.here(() -> new Terms(times, nights, share, most, templates));
        return new Reminding(terms, clock(root.at("day-sheet-at")), span(root.at("referral-unanswered")));
    }

    private static Map<Topic, List<Time>> times(YamlNode node) {
        node.only(Arrays.stream(Topic.values()).map(ReminderTermsReader::key).toArray(String[]::new));
        var times = new EnumMap<Topic, List<Time>>(Topic.class);
        for (var topic : Topic.values()) {
            times.put(topic, times(node.at(key(topic)), topic));
        }
        return times;
    }

    private static List<Time> times(YamlNode node, Topic topic) {
        node.only("before", "useful");
        if (node.find("before").isPresent() == node.find("useful").isPresent()) {
            throw node.problem("%s has either times before, or a time for which it is useful".formatted(key(topic)));
        }
        return node.find("useful")
                .map(useful -> List.of(useful.here(() -> new Time(Duration.ZERO, span(useful)))))
                .orElseGet(() -> node.at("before").list().stream()
                        .map(one -> one.here(() -> new Time(span(one), span(one))))
                        .toList());
    }

    private static Map<Audience, Night> nights(YamlNode node) {
        node.only(Arrays.stream(Audience.values()).map(ReminderTermsReader::key).toArray(String[]::new));
        var nights = new EnumMap<Audience, Night>(Audience.class);
        for (var audience : Audience.values()) {
            var night = node.at(key(audience)).only("from", "until");
            nights.put(audience, new Night(clock(night.at("from")), clock(night.at("until"))));
        }
        return nights;
    }

    private static Duration span(YamlNode node) {
        var match = SPAN.matcher(node.text());
        if (!match.matches()) {
            throw node.problem("a time like 1d, 2h or 30m is expected here");
        }
        var number = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }

    private static LocalTime clock(YamlNode node) {
        try {
            return LocalTime.parse(node.text());
        } catch (DateTimeParseException unparsable) {
            throw node.problem("a time of day like 20:00 is expected here");
        }
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
