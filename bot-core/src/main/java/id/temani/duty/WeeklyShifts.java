package id.temani.duty;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shifts that come back every week, several a day where somebody wants it; in the order of the week. */
public record WeeklyShifts(List<Shift> all) {

    public static final WeeklyShifts NONE = new WeeklyShifts(List.of());

    /** Three a day. */
    private static final int MOST = 21;

    /** Holidays included, somebody who has shifts has one within this time, or we say that there is none. */
    private static final int DAYS_AHEAD = 21;

    /** Nobody answers for longer at a stretch. */
    private static final int DAYS_WITHOUT_A_GAP = 1;

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
        var spans = all.isEmpty() ? List.<Span>of() : spans(now, rota, DAYS_WITHOUT_A_GAP);
        var end = now;
        for (var later = endAt(spans, end); later.isAfter(end); later = endAt(spans, end)) {
            end = later;
        }
        return end.equals(now) ? Optional.empty() : Optional.of(end);
    }

    /** When the next shift begins after {@code now}. */
    public Optional<Instant> next(Instant now, Rota rota) {
        return spans(now, rota, DAYS_AHEAD).stream()
                .map(Span::from)
                .filter(from -> from.isAfter(now))
                .min(Instant::compareTo);
    }

    /** The end of the longest span at this moment; the moment itself where there is none. */
    private static Instant endAt(List<Span> spans, Instant moment) {
        var end = moment;
        for (var span : spans) {
            if (span.covers(moment) && span.until().isAfter(end)) {
                end = span.until();
            }
        }
        return end;
    }

    /** From yesterday, whose last shift may go on past midnight. A shift that begins on a holiday is off, all of it. */
    private List<Span> spans(Instant now, Rota rota, int days) {
        var spans = new ArrayList<Span>();
        var yesterday = rota.today(now).minusDays(1);
        for (var date = yesterday; !date.isAfter(yesterday.plusDays(days + 1L)); date = date.plusDays(1)) {
            for (var shift : all) {
                if (shift.day() == date.getDayOfWeek() && rota.holiday(date).isEmpty()) {
                    spans.add(shift.on(date, rota.zone()));
                }
            }
        }
        return spans;
    }
}
