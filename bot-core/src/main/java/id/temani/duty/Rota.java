package id.temani.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a unit's file says about time.
 *
 * @param zone of every shift of its agents; Indonesia has three and no summer time
 * @param shifts of agents who have set none of their own
 * @param holidays of the whole nation and of the unit
 */
public record Rota(ZoneId zone, WeeklyShifts shifts, List<Holiday> holidays) {

    /** Where a unit is unknown, the time of the capital counts. */
    public static final Rota CAPITAL = new Rota(ZoneId.of("Asia/Jakarta"), WeeklyShifts.NONE, List.of());

    public Rota {
        holidays = List.copyOf(holidays);
    }

    public Optional<Holiday> holiday(LocalDate date) {
        return holidays.stream().filter(holiday -> holiday.covers(date)).findFirst();
    }

    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    public LocalTime clock(Instant now) {
        return now.atZone(zone).toLocalTime();
    }
}
