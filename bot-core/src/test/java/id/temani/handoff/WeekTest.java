package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Thirty agents, six units, a week, two thousand requests: nobody is stranded, and the load is fair. */
class WeekTest {

    private static final Logger log = LoggerFactory.getLogger(WeekTest.class);
    private static final int REQUESTS = 2_000;

    @ParameterizedTest
    @CsvSource({"1, 1", "2026, 1", "777, 1", "777, 3"})
    void nobodyIsStrandedInAWeek(long seed, int talksAtOnce) {
        var week = new Week(seed, REQUESTS, talksAtOnce);
        week.play();
        var byDay = week.requests.stream()
                .map(week::state)
                .filter(WeekTest::cameByDay)
                .toList();
        var inFive = share(byDay, week, Duration.ofMinutes(5));
        var inTwenty = share(byDay, week, Duration.ofMinutes(20));
        var fairness = fairness(week);
        log.info(
                "Seed {}, {} talks at once: of {} requests {} were accepted, {} left, {} still wait; by day {} within 5 minutes and {} within 20;"
                        + " the busiest agent had {} times the talks per hour of the median",
                seed,
                talksAtOnce,
                week.requests.size(),
                week.waits.size(),
                week.left.size(),
                week.requests.stream()
                        .filter(id -> week.state(id).status() == Handoff.Status.WAITING)
                        .count(),
                percent(inFive),
                percent(inTwenty),
                String.format(Locale.ROOT, "%.2f", fairness));

        assertThat(week.requests).hasSize(REQUESTS).allSatisfy(id -> assertSettled(week, id));
        assertThat(week.doubleAssignments).isZero();
        assertThat(inFive).isGreaterThan(0.75);
        assertThat(inTwenty).isGreaterThan(0.9);
        assertThat(fairness).isLessThan(2.0);
    }

    /** Somebody came, or they left, or they heard an apology with other ways and keep their place. */
    private static void assertSettled(Week week, HandoffId id) {
        var request = week.state(id);
        var came = week.waits.containsKey(id) && request.status() != Handoff.Status.WAITING;
        var told = request.status() == Handoff.Status.WAITING && request.told() == Handoff.Told.SORRY;
        assertThat(came || told || week.left.contains(id)).isTrue();
    }

    /** When anybody is on duty where they live. */
    private static boolean cameByDay(Handoff request) {
        var zone = Neighbourhood.ofSix().byId(request.unit()).orElseThrow().rota();
        var hour = zone.clock(request.requestedAt()).getHour();
        return hour >= 8 && hour < 23 && request.wishes().when() == Wishes.When.NOW;
    }

    private static double share(List<Handoff> requests, Week week, Duration within) {
        var quick = requests.stream()
                .map(request -> week.waits.getOrDefault(request.id(), Duration.ofDays(8)))
                .filter(wait -> wait.compareTo(within) <= 0)
                .count();
        return (double) quick / requests.size();
    }

    private static double fairness(Week week) {
        var perHour = week.taken.entrySet().stream()
                .map(agent -> agent.getValue() / week.hoursOf(agent.getKey()))
                .sorted()
                .collect(Collectors.toList());
        return perHour.getLast() / perHour.get(perHour.size() / 2);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
