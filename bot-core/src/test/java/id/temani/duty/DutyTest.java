package id.temani.duty;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second of March 2026 is a Monday. */
class DutyTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Rota HERE = new Rota(WIB, WeeklyShifts.NONE, List.of());
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Duty evening = Duty.UNSAID.planned(shifts(shift(MONDAY, 19, 21), shift(MONDAY, 8, 10)));

    @ParameterizedTest
    @CsvSource({"07:59,OFF", "08:00,OWN_SHIFT", "09:59,OWN_SHIFT", "10:00,OFF", "19:30,OWN_SHIFT", "21:00,OFF"})
    void aDayMayHaveSeveralShifts(LocalTime time, Standing expected) {
        assertThat(evening.standing(HERE, at(2, time))).isEqualTo(expected);
        assertThat(evening.standing(HERE, at(3, time))).isEqualTo(Standing.OFF);
    }

    @ParameterizedTest
    @CsvSource({
        "6,21:59,false",
        "6,22:00,true",
        "6,23:59,true",
        "7,00:00,true",
        "7,01:59,true",
        "7,02:00,false",
        "8,01:00,false"
    })
    void aShiftMayGoOnPastMidnight(int day, LocalTime time, boolean on) {
        var night = Duty.UNSAID.planned(shifts(shift(FRIDAY, 22, 2)));

        assertThat(night.standing(HERE, at(day, time)).isOn()).isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void shiftsAreInTheTimeZoneOfTheUnit(String zone) {
        var there = new Rota(ZoneId.of(zone), WeeklyShifts.NONE, List.of());
        var seven = LocalDateTime.of(2026, 3, 2, 19, 0).atZone(there.zone()).toInstant();

        assertThat(evening.standing(there, seven).isOn()).isTrue();
        assertThat(evening.standing(there, seven.minusSeconds(1)).isOn()).isFalse();
        assertThat(evening.standing(there, seven.plus(Duration.ofHours(2))).isOn())
                .isFalse();
    }

    @Test
    void noShiftBeginsOnAHolidayButOneThatBeganBeforeGoesOn() {
        var easter = new Rota(WIB, WeeklyShifts.NONE, List.of(holiday(7)));
        var night = Duty.UNSAID.planned(shifts(shift(FRIDAY, 22, 2), shift(DayOfWeek.SATURDAY, 8, 12)));

        assertThat(night.standing(easter, at(7, "01:00")).isOn()).isTrue();
        assertThat(night.standing(easter, at(7, "09:00")).isOn()).isFalse();
        assertThat(night.standing(easter, at(14, "09:00")).isOn()).isTrue();
        assertThat(night.ready(easter, at(7, "09:00"), LONGEST).standing(easter, at(7, "09:00")))
                .isEqualTo(Standing.BY_HAND);
    }

    @Test
    void theShiftsOfTheUnitCountForWhoSetNone() {
        var unit = new Rota(WIB, shifts(shift(TUESDAY, 9, 11)), List.of());

        assertThat(Duty.UNSAID.standing(unit, at(3, "10:00"))).isEqualTo(Standing.UNIT_SHIFT);
        assertThat(evening.standing(unit, at(3, "10:00"))).isEqualTo(Standing.OFF);
    }

    @Test
    void readyOutsideAShiftLastsUntilTheLongestTimeIsOver() {
        var ready = evening.ready(HERE, at(3, "08:00"), LONGEST);

        assertThat(ready.standing(HERE, at(3, "19:59"))).isEqualTo(Standing.BY_HAND);
        assertThat(ready.standing(HERE, at(3, "20:00"))).isEqualTo(Standing.OFF);
    }

    @Test
    void readyInAShiftEndsWithIt() {
        assertThat(evening.ready(HERE, at(2, "19:30"), LONGEST).onUntil()).contains(at(2, "21:00"));
    }

    @Test
    void shiftsWithoutAGapAreOne() {
        var day = Duty.UNSAID.planned(shifts(shift(MONDAY, 8, 12), shift(MONDAY, 12, 14), shift(MONDAY, 13, 15)));

        assertThat(day.shifts().endOfShift(at(2, "09:00"), HERE)).contains(at(2, "15:00"));
    }

    @Test
    void whoLeavesAShiftIsOffUntilTheNextOne() {
        var left = evening.ready(HERE, at(2, "08:00"), LONGEST).left(HERE, at(2, "09:00"));

        assertThat(left.standing(HERE, at(2, "09:30")).isOn()).isFalse();
        assertThat(left.standing(HERE, at(2, "19:00")).isOn()).isTrue();
    }

    @Test
    void aPauseLastsThroughShiftsUntilTheyAreReadyAgain() {
        var paused = evening.paused(true);

        assertThat(paused.standing(HERE, at(2, "19:30")).isOn()).isFalse();
        assertThat(paused.left(HERE, at(2, "19:30"))
                        .standing(HERE, at(9, "19:30"))
                        .isOn())
                .isFalse();
        assertThat(paused.ready(HERE, at(2, "19:30"), LONGEST)
                        .standing(HERE, at(2, "19:30"))
                        .isOn())
                .isTrue();
    }

    @Test
    void aChangeOfShiftsCanBeTakenBack() {
        var changed = evening.planned(WeeklyShifts.NONE);

        assertThat(changed.replanned().shifts()).isEqualTo(evening.shifts());
        assertThat(changed.replanned().replanned().shifts()).isEqualTo(WeeklyShifts.NONE);
        assertThat(Duty.UNSAID.replanned()).isEqualTo(Duty.UNSAID);
    }

    @Test
    void theNextShiftIsFoundBeyondHolidays() {
        var easter = new Rota(WIB, WeeklyShifts.NONE, List.of(holiday(9)));

        assertThat(evening.shifts().next(at(2, "20:00"), HERE)).contains(at(9, "08:00"));
        assertThat(evening.shifts().next(at(2, "20:00"), easter)).contains(at(16, "08:00"));
        assertThat(WeeklyShifts.NONE.next(at(2, "20:00"), HERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20:59,false", "21:00,true", "07:59,true", "08:00,false"})
    void theNightIsQuiet(LocalTime time, boolean quiet) {
        assertThat(QuietHours.DEFAULT.at(at(2, time), HERE)).isEqualTo(quiet);
    }

    @Test
    void theDayBeginsAfterTheNight() {
        assertThat(QuietHours.DEFAULT.dayAfter(at(2, "22:00"), HERE)).isEqualTo(at(3, "08:00"));
        assertThat(QuietHours.DEFAULT.dayAfter(at(3, "02:00"), HERE)).isEqualTo(at(3, "08:00"));
        assertThat(QuietHours.DEFAULT.dayAfter(at(3, "12:00"), HERE)).isEqualTo(at(3, "12:00"));
        var none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(none.at(at(2, "03:00"), HERE)).isFalse();
    }

    @Test
    void aShiftIsReadAsItWasWritten() {
        var night = shift(FRIDAY, 22, 2);

        assertThat(Shift.of(night.code())).isEqualTo(night);
        assertThat(night.code()).isEqualTo("FRIDAY 22:00-02:00");
    }

    @Test
    void slipsOfTheThumbAreNoShifts() {
        assertThatThrownBy(() -> shift(MONDAY, 19, 19)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shift(MONDAY, 21, 19)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WeeklyShifts shifts(Shift... all) {
        return new WeeklyShifts(List.of(all));
    }

    private static Shift shift(DayOfWeek day, int from, int until) {
        return new Shift(day, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static Holiday holiday(int day) {
        return new Holiday(LocalDate.of(2026, 3, day), LocalDate.of(2026, 3, day), "Hari Contoh");
    }

    private static Instant at(int day, String time) {
        return at(day, LocalTime.parse(time));
    }

    private static Instant at(int day, LocalTime time) {
        return LocalDateTime.of(LocalDate.of(2026, 3, day), time).atZone(WIB).toInstant();
    }
}
