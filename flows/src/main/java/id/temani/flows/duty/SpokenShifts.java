package id.temani.flows.duty;

import static java.util.stream.Collectors.joining;

import id.temani.duty.Shift;
import id.temani.duty.ShiftWords;
import id.temani.duty.WeeklyShifts;
import id.temani.resident.Language;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes shifts with the words of a data file. Days come first, then their times; a comma or nothing at all goes on.
 * Any word that is not about days and times makes the whole text something else.
 *
 * @param days what each day is called in any language
 * @param names how we write them, by language and in the order of the week
 * @param plain spoken words and what they stand for: {@code monday-friday}, a hyphen, a comma, or nothing
 */
record SpokenShifts(
        Map<String, DayOfWeek> days,
        Map<Language, List<String>> names,
        Map<String, String> plain,
        Set<String> schedule,
        Set<String> none)
        implements ShiftWords {

    private static final Pattern PART =
            Pattern.compile("(?<times>(\\d{1,2})(?:[.:](\\d{2}))?\\s*-\\s*(\\d{1,2})(?:[.:](\\d{2}))?)(?!\\d)"
                    + "|(?<range>(\\p{L}+)\\s*-\\s*(\\p{L}+))|(?<day>\\p{L}+)|(?<pause>[\\s,;&+]+)");

    @Override
    public boolean named(String text) {
        return schedule.contains(spelling(text).split(" ")[0]);
    }

    @Override
    public Optional<WeeklyShifts> read(String text) {
        var said = spelling(text);
        if (named(said)) {
            said = said.substring(said.split(" ")[0].length()).strip();
        }
        if (none.contains(said)) {
            return named(text) ? Optional.of(WeeklyShifts.NONE) : Optional.empty();
        }
        try {
            return shifts(said).filter(all -> !all.isEmpty()).map(WeeklyShifts::new);
        } catch (IllegalArgumentException notAShift) {
            return Optional.empty();
        }
    }

    @Override
    public String say(WeeklyShifts shifts, Language language) {
        return shifts.all().stream()
                .map(Shift::day)
                .distinct()
                .map(day -> Objects.requireNonNull(names.get(language)).get(day.ordinal()) + " " + times(shifts, day))
                .collect(joining("; "));
    }

    private static String times(WeeklyShifts shifts, DayOfWeek day) {
        return shifts.all().stream()
                .filter(shift -> shift.day() == day)
                .map(shift -> "%s–%s".formatted(shift.from(), shift.until()).replace(':', '.'))
                .collect(joining(", "));
    }

    private String spelling(String text) {
        var line = text.toLowerCase(Locale.ROOT)
                .replaceAll("[’'ʼ`]", "")
                .replaceAll("[‐-―−]", "-")
                .replaceAll("\\s+", " ")
                .strip();
        for (var word : plain.entrySet()) {
            var whole = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(word.getKey()) + "(?![\\p{L}])");
            line = whole.matcher(line).replaceAll(Matcher.quoteReplacement(word.getValue()));
        }
        return line.replaceAll("\\s+", " ").strip();
    }

    /** Empty when a part is none of ours, or days are left without a time. */
    private Optional<List<Shift>> shifts(String said) {
        var shifts = new ArrayList<Shift>();
        var current = new LinkedHashSet<DayOfWeek>();
        var timed = false;
        var part = PART.matcher(said.replaceAll("(?<=\\p{L})\\.", ""));
        var end = 0;
        while (part.find() && part.start() == end) {
            end = part.end();
            if (part.group("times") != null) {
                current.forEach(day -> shifts.add(new Shift(day, time(part, 2), time(part, 4))));
                timed = true;
            } else if (part.group("pause") == null) {
                if (timed) {
                    current.clear();
                    timed = false;
                }
                current.addAll(days(part));
            }
        }
        return part.hitEnd() && end == part.regionEnd() && timed && !current.isEmpty()
                ? Optional.of(shifts)
                : Optional.empty();
    }

    private List<DayOfWeek> days(Matcher part) {
        if (part.group("range") == null) {
            return List.of(day(part.group("day")));
        }
        var all = new ArrayList<DayOfWeek>();
        var last = day(part.group(8));
        for (var day = day(part.group(7)); day != last; day = day.plus(1)) {
            all.add(day);
        }
        all.add(last);
        return all;
    }

    private DayOfWeek day(String word) {
        var day = days.get(word);
        if (day == null) {
            throw new IllegalArgumentException("No such day");
        }
        return day;
    }

    /** 24 is midnight at the end of the day. */
    private static LocalTime time(Matcher part, int group) {
        var hour = Integer.parseInt(part.group(group));
        var minute = part.group(group + 1) == null ? 0 : Integer.parseInt(part.group(group + 1));
        if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
            throw new IllegalArgumentException("No such time");
        }
        return LocalTime.of(hour % 24, minute);
    }
}
