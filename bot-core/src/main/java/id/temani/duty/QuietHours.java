package id.temani.duty;

import java.time.Instant;
import java.time.LocalTime;

/**
 * The night, in which nobody is disturbed who did not ask for it.
 *
 * @param until not later than {@code from}: on the next day; the same: there are none
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public static final QuietHours DEFAULT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public boolean at(Instant now, Rota rota) {
        var clock = rota.clock(now);
        return from.isAfter(until)
                ? !clock.isBefore(from) || clock.isBefore(until)
                : !clock.isBefore(from) && clock.isBefore(until);
    }

    /** When the day begins: {@code now} if it has begun. */
    public Instant dayAfter(Instant now, Rota rota) {
        if (!at(now, rota)) {
            return now;
        }
        var here = now.atZone(rota.zone());
        var end = here.with(until);
        return (end.isAfter(here) ? end : end.plusDays(1)).toInstant();
    }
}
