package id.temani.flows.time;

import id.temani.casefile.TimeWords.Clear;
import id.temani.casefile.TimeWords.NoTime;
import id.temani.casefile.TimeWords.Past;
import id.temani.casefile.TimeWords.Said;
import id.temani.casefile.TimeWords.Several;
import id.temani.flows.time.SaidParts.What;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the parts of a said time come to, at one moment. */
final class Meaning {

    /** Nobody plans further ahead than that; a slip of the thumb does. */
    private static final int MOST_DAYS_AHEAD = 366;

    /** A date without a year that is over means next year, if that is not far. */
    private static final int NEXT_YEAR_WITHIN_DAYS = 200;

    private final TimeFile file;
    private final SaidParts said;
    private final ZonedDateTime now;

    Meaning(TimeFile file, SaidParts said, ZonedDateTime now) {
        this.file = file;
        this.said = said;
        this.now = now;
    }

    Said time() {
        try {
            var times = times();
            if (times.isEmpty()) {
                return new NoTime();
            }
            var ahead = times.stream()
                    .filter(time -> time.isAfter(now))
                    .sorted()
                    .distinct()
                    .toList();
            return switch (ahead.size()) {
                case 0 -> new Past();
                case 1 -> isTooFar(ahead.getFirst()) ? new NoTime() : named(ahead.getFirst());
                default -> new Several(ahead);
            };
        } catch (DateTimeException | NumberFormatException noSuchTime) {
            return new NoTime();
        }
    }

    /** Where only a day was named, the time is asked, also when one hour is left of it. */
    private Said named(ZonedDateTime time) {
        return said.find(What.CLOCK).isPresent() ? new Clear(time) : new Several(List.of(time));
    }

    private boolean isTooFar(ZonedDateTime time) {
        return time.isAfter(now.plusDays(MOST_DAYS_AHEAD));
    }

    /** Every time that could be meant, over ones too. */
    private List<ZonedDateTime> times() {
        var clocks = clocks();
        var zone = zone();
        var days = days(clocks, zone);
        var times = new ArrayList<ZonedDateTime>();
        for (var day : days) {
            for (var clock : clocks) {
                times.add(day.atTime(clock).atZone(zone).withZoneSameInstant(now.getZone()));
            }
        }
        return times;
    }

    private ZoneId zone() {
        return said.find(What.ZONE)
                .map(hours -> (ZoneId) ZoneOffset.ofHours(Integer.parseInt(hours)))
                .filter(zone -> !now.getOffset().equals(zone))
                .orElse(now.getZone());
    }

    /** Without a word about the day: today, or tomorrow once that hour is over. */
    private List<LocalDate> days(List<LocalTime> clocks, ZoneId zone) {
        var today = now.withZoneSameInstant(zone).toLocalDate();
        var day = said.find(What.DAY);
        if (day.isEmpty()) {
            var over = clocks.stream()
                    .allMatch(clock -> !today.atTime(clock).atZone(zone).isAfter(now));
            return said.find(What.NEXT).isPresent() ? List.of() : List.of(over ? today.plusDays(1) : today);
        }
        if (day.get().startsWith("weekday ")) {
            var weekday = DayOfWeek.of(Integer.parseInt(day.get().substring("weekday ".length())));
            return said.find(What.NEXT).isPresent() ? inNextWeek(today, weekday) : coming(today, weekday, clocks, zone);
        }
        if (said.find(What.NEXT).isPresent()) {
            return List.of();
        }
        return day.get().startsWith("+")
                ? List.of(today.plusDays(Long.parseLong(day.get().substring(1))))
                : List.of(date(today, day.get().split("/")));
    }

    /** Said on a Monday, "Monday 10.00" may still be today. */
    private List<LocalDate> coming(LocalDate today, DayOfWeek weekday, List<LocalTime> clocks, ZoneId zone) {
        var next = today.with(TemporalAdjusters.next(weekday));
        var stillToday = today.getDayOfWeek() == weekday
                && clocks.stream()
                        .anyMatch(clock -> today.atTime(clock).atZone(zone).isAfter(now));
        return stillToday ? List.of(today, next) : List.of(next);
    }

    /** "Jumat depan" said on a Wednesday: some mean the day after tomorrow, some the week after. */
    private static List<LocalDate> inNextWeek(LocalDate today, DayOfWeek weekday) {
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return Stream.of(
                        today.with(TemporalAdjusters.next(weekday)), monday.with(TemporalAdjusters.nextOrSame(weekday)))
                .distinct()
                .toList();
    }

    private static LocalDate date(LocalDate today, String[] parts) {
        var day = Integer.parseInt(parts[0]);
        var month = Integer.parseInt(parts[1]);
        if (parts.length == 3) {
            return LocalDate.of(Integer.parseInt(parts[2]), month, day);
        }
        var date = LocalDate.of(today.getYear(), month, day);
        var nextYear = date.plusYears(1);
        return date.isBefore(today) && nextYear.isBefore(today.plusDays(NEXT_YEAR_WITHIN_DAYS)) ? nextYear : date;
    }

    private List<LocalTime> clocks() {
        var part = said.find(What.PART).map(Integer::parseInt).map(file.parts()::get);
        var clock = said.find(What.CLOCK);
        if (clock.isEmpty()) {
            return part.map(TimeFile.Part::offer).orElse(file.offer()).stream()
                    .map(hour -> LocalTime.of(hour, 0))
                    .toList();
        }
        var half = clock.get().startsWith("half ");
        var spoken = clock.get().substring(half ? "half ".length() : 0).split(":");
        var minute = half ? 30 : spoken.length == 2 ? Integer.parseInt(spoken[1]) : 0;
        var hour = Integer.parseInt(spoken[0]) - (half ? 1 : 0);
        var written =
                spoken.length == 2 && (spoken[0].length() == 2 || file.usual().holds(hour));
        return hours(hour, written, part).map(one -> LocalTime.of(one, minute)).toList();
    }

    /** @param written as on a clock of 24 hours ("09.00"), so that nothing else can be meant */
    private IntStream hoursOf(int hour) {
        return hour > 0 && hour < 12 ? IntStream.of(hour, hour + 12) : IntStream.of(hour == 24 ? 0 : hour);
    }

    private Stream<Integer> hours(int hour, boolean written, Optional<TimeFile.Part> part) {
        if (part.isPresent()) {
            return hoursOf(hour).filter(part.get().hours()::holds).boxed();
        }
        if (written || hour >= 12) {
            return Stream.of(hour);
        }
        var usual = hoursOf(hour).filter(file.usual()::holds).boxed().toList();
        return usual.isEmpty() ? hoursOf(hour).boxed() : usual.stream();
    }
}
