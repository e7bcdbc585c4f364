package id.temani.duty;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shifts that come back every week, several a day where somebody wants it; in the order of the week. */
public record WeeklyShifts(List<Shift> all) {

    public static final WeeklyShifts NONE = new WeeklyShifts(List.of());

    /** Three a day. */
    private static final int MOST = 21;

    /** Holidays included, somebody who has shifts has one within this time, or we say that there is none. */
    private static final int DAYS_AHEAD = 21;

    public WeeklyShifts {
        all = all.stream()
                .distinct()
                .sorted(comparing(Shift::day).thenComparing(Shift::from))
                .toList();
        if (all.size() > MOST) {
            throw new IllegalArgumentException("A week has at most %d shifts".formatted(MOST));
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** When the shift at {@code now} ends; shifts without a gap between them are one. Empty: there is none. */
    public Optional<Instant> endOfShift(Instant now, Rota rota) {
        var spans = spans(now, rota).toList();
        var end = now;
        for (var more = covering(spans, end); more.isPresent(); more = covering(spans, end)) {
            end = more.get();
        }
        return end.equals(now) ? Optional.empty() : Optional.of(end);
    }

    /** When the next shift begins after {@code now}. */
    public Optional<Instant> next(Instant now, Rota rota) {
        return spans(now, rota)
                .map(Span::from)
                .filter(from -> from.isAfter(now))
                .min(Instant::compareTo);
    }

    private static Optional<Instant> covering(List<Span> spans, Instant moment) {
        return spans.stream()
                .filter(span -> span.covers(moment))
                .map(Span::until)
                .max(Instant::compareTo);
    }

    /** From yesterday, whose last shift may go on past midnight. A shift that begins on a holiday is off, all of it. */
    private Stream<Span> spans(Instant now, Rota rota) {
        var today = now.atZone(rota.zone()).toLocalDate();
        return IntStream.rangeClosed(-1, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .filter(date -> rota.holiday(date).isEmpty())
                .flatMap(date -> all.stream()
                        .filter(shift -> shift.day() == date.getDayOfWeek())
                        .map(shift -> shift.on(date, rota.zone())));
    }
}
