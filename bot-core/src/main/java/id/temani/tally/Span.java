package id.temani.tally;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The months of a year that may be told: those that are over.
 *
 * @param first January
 * @param end the first month that is not told
 * @param over whether that is the next January
 */
public record Span(YearMonth first, YearMonth end, boolean over) {

    /** One calendar for all: nobody's month may be told from another's by its zone. */
    private static final ZoneId CALENDAR = ZoneId.of("Asia/Jakarta");

    public static Span of(int year, Instant now) {
        var next = YearMonth.of(year + 1, 1);
        var current = month(now);
        var end = current.isBefore(next) ? current : next;
        return new Span(YearMonth.of(year, 1), end, end.equals(next));
    }

    /** In which month something is counted. */
    public static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(CALENDAR));
    }
}
