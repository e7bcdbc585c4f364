package id.temani.duty;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * One shift of a week, in the time zone of the unit.
 *
 * @param until not later than {@code from}: on the next day ("Jumat 22–02", or "19–24", which ends at 00:00)
 */
public record Shift(DayOfWeek day, LocalTime from, LocalTime until) {

    /** Longer is a slip of the thumb ("21–19"). */
    private static final Duration LONGEST = Duration.ofHours(16);

    private static final Pattern CODE = Pattern.compile("([A-Z]+) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    public Shift {
        if (from.equals(until)) {
            throw new IllegalArgumentException("A shift ends at another time than it begins");
        }
        if (length(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A shift has at most 16 hours");
        }
    }

    /** Reads what {@link #code} wrote. */
    public static Shift of(String code) {
        var match = CODE.matcher(code);
        if (!match.matches()) {
            throw new IllegalArgumentException("A shift is written as MONDAY 19:00-21:00");
        }
        return new Shift(
                DayOfWeek.valueOf(match.group(1)), LocalTime.parse(match.group(2)), LocalTime.parse(match.group(3)));
    }

    public String code() {
        return "%s %s-%s".formatted(day, from, until);
    }

    /** The shift that begins on {@code date}, whose day of the week it must be. */
    Span on(LocalDate date, ZoneId zone) {
        var end = until.isAfter(from) ? date : date.plusDays(1);
        return new Span(
                date.atTime(from).atZone(zone).toInstant(),
                end.atTime(until).atZone(zone).toInstant());
    }

    private static Duration length(LocalTime from, LocalTime until) {
        var length = Duration.between(from, until);
        return length.isNegative() ? length.plusDays(1) : length;
    }
}
