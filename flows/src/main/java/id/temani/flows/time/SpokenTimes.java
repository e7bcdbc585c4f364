package id.temani.flows.time;

import id.temani.casefile.TimeWords;
import id.temani.resident.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes times with the words of a data file. */
final class SpokenTimes implements TimeWords {

    private final TimeFile file;
    private final List<Marked> marks;

    /** A spoken word as a whole word. */
    private record Marked(Pattern word, String mark) {}

    SpokenTimes(TimeFile file) {
        this.file = file;
        this.marks = file.marks().entrySet().stream()
                .map(entry -> new Marked(
                        Pattern.compile("(?<![\\p{L}\\d@])" + Pattern.quote(entry.getKey()) + "(?![\\p{L}\\d])"),
                        Matcher.quoteReplacement(" " + entry.getValue() + " ")))
                .toList();
    }

    @Override
    public Said read(String text, ZonedDateTime now) {
        return SaidParts.of(marked(text))
                .map(said -> new Meaning(file, said, now).time())
                .orElseGet(NoTime::new);
    }

    @Override
    public boolean isTime(String text) {
        return SaidParts.of(marked(text)).isPresent();
    }

    @Override
    public String say(ZonedDateTime time, Language language) {
        return "%s %d %s %d, %s %s"
                .formatted(
                        day(time.toLocalDate(), language),
                        time.getDayOfMonth(),
                        Objects.requireNonNull(file.months().get(language)).get(time.getMonth()),
                        time.getYear(),
                        clock(time),
                        zone(time));
    }

    @Override
    public String brief(ZonedDateTime time, Language language) {
        return "%s %d/%d %s"
                .formatted(
                        day(time.toLocalDate(), language).substring(0, 3),
                        time.getDayOfMonth(),
                        time.getMonthValue(),
                        clock(time));
    }

    private String day(LocalDate date, Language language) {
        var week = Objects.requireNonNull(file.days().get(language));
        return Objects.requireNonNull(week.get(date.getDayOfWeek()));
    }

    private static String clock(ZonedDateTime time) {
        return "%02d.%02d".formatted(time.getHour(), time.getMinute());
    }

    /** WIB, WITA or WIT; for any other zone its distance from UTC. */
    private String zone(ZonedDateTime time) {
        var hours = time.getOffset().getTotalSeconds() / 3600;
        return file.zones().getOrDefault(hours, "UTC" + time.getOffset());
    }

    /** The text with every word we know as its mark. */
    private String marked(String text) {
        var line = text.toLowerCase(Locale.ROOT)
                .replaceAll("[’'ʼ`]", "")
                .replaceAll("(?<=\\d)(am|pm|wib|wita|wit)\\b", " $1")
                .replaceAll("[,;!]", " ")
                .replaceAll("\\.(?!\\d)", " ");
        // Most texts are the number of an answer, and every message is asked whether it is a time.
        if (line.chars().anyMatch(Character::isLetter)) {
            for (var one : marks) {
                line = one.word().matcher(line).replaceAll(one.mark());
            }
        }
        return line.replaceAll("\\s+", " ").strip();
    }
}
