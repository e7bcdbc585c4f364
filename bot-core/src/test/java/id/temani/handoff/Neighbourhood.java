package id.temani.handoff;

import id.temani.duty.Duty;
import id.temani.duty.Rota;
import id.temani.duty.Shift;
import id.temani.duty.WeeklyShifts;
import id.temani.resident.ConversationId;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Six units in three time zones, five agents each, and a week of people who write, most of them in the evening. */
record Neighbourhood(List<Unit> all) implements Units {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    /** Requests by the hour of the day: more than 60 % from 16 to 24, 10 % from 0 to 8 (krisenchat, PMC8857586). */
    private static final int[] BY_HOUR = {3, 2, 1, 1, 1, 0, 1, 1, 2, 3, 3, 3, 4, 3, 4, 5, 6, 7, 7, 8, 10, 10, 9, 6};

    /** Five agents of a unit: morning, afternoon, three in the evening; the last one goes on until midnight. */
    private static final int[][] SHIFTS = {{8, 13}, {12, 18}, {16, 22}, {17, 23}, {18, 24}};

    static Neighbourhood ofSix() {
        var zones = List.of(
                "Asia/Jakarta", "Asia/Jakarta", "Asia/Jakarta", "Asia/Makassar", "Asia/Makassar", "Asia/Jayapura");
        return new Neighbourhood(IntStream.range(0, 6)
                .mapToObj(number -> unit(number, ZoneId.of(zones.get(number))))
                .toList());
    }

    private static Unit unit(int number, ZoneId zone) {
        var next = new UnitId("unit-" + (number + 1) % 6);
        return new Unit(
                new UnitId("unit-" + number),
                "aaaaaaaaa" + "abcdef".charAt(number),
                "Unit",
                "Kelurahan",
                "Kecamatan",
                "Kota",
                new Rota(zone, WeeklyShifts.NONE, List.of()),
                true,
                true,
                List.of(next),
                false);
    }

    /** The shifts of one of five agents: six days a week, the day off is different for each. */
    static Duty shifts(int unit, int place) {
        var hours = SHIFTS[place];
        var off = DayOfWeek.of((unit + place) % 7 + 1);
        return Duty.UNSAID.planned(new WeeklyShifts(Arrays.stream(DayOfWeek.values())
                .filter(day -> day != off)
                .map(day -> new Shift(day, LocalTime.of(hours[0], 0), LocalTime.of(hours[1] % 24, 0)))
                .toList()));
    }

    /** A moment of the week when somebody of this unit writes. */
    static Instant moment(Unit unit, Random random) {
        var left = random.nextInt(Arrays.stream(BY_HOUR).sum());
        var hour = 0;
        while (left >= BY_HOUR[hour]) {
            left -= BY_HOUR[hour++];
        }
        var day = MONDAY.plusDays(random.nextInt(7));
        return day.atTime(hour, 0)
                .atZone(unit.rota().zone())
                .toInstant()
                .plus(Duration.ofMillis(random.nextInt(3_600_000)));
    }

    static Asking asking(Unit unit, Random random) {
        var area = random.nextInt(10) < 3 ? Wishes.Area.ELSEWHERE : Wishes.Area.ANY;
        var gender = random.nextInt(10) < 2 ? Wishes.Gender.WOMAN : Wishes.Gender.ANY;
        var when = random.nextInt(10) == 0 ? Wishes.When.LATER : Wishes.When.NOW;
        var door = random.nextInt(5) == 0 ? Handoff.Door.FAMILY : Handoff.Door.MYSELF;
        var plain = Routed.asking();
        return new Asking(
                ConversationId.random(),
                plain.channel(),
                plain.language(),
                door,
                unit.id(),
                area == Wishes.Area.ELSEWHERE
                        ? perhapsNamed(unit, new Wishes(area, gender, when), random)
                        : new Wishes(area, gender, when),
                random.nextInt(25) == 0,
                Optional.empty());
    }

    /** Half of those who want somebody from elsewhere choose a unit by its name. */
    private static Wishes perhapsNamed(Unit own, Wishes wishes, Random random) {
        var chosen = new UnitId("unit-" + random.nextInt(6));
        return random.nextBoolean() && !chosen.equals(own.id()) ? wishes.from(chosen) : wishes;
    }

    @Override
    public Optional<Unit> byId(UnitId id) {
        return all.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Unit> byCode(String text) {
        return Optional.empty();
    }

    @Override
    public List<Unit> named(String typed) {
        return List.of();
    }
}
