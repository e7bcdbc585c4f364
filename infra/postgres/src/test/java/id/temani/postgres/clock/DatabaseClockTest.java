package id.temani.postgres.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.temani.delivery.MovableClock;
import id.temani.postgres.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private final Database database = Database.empty();
    private final AtomicBoolean mayMove = new AtomicBoolean(true);
    private final MovableClock machine = new MovableClock();

    @Test
    void tellsTheDatabasesTimeWhateverThisMachineThinks() {
        assertThat(clock().instant()).isCloseTo(databaseTime(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void goesOnWithTheMachineBetweenTwoLooks() {
        var clock = clock();
        var before = clock.instant();

        machine.forward(Duration.ofMinutes(1));

        assertThat(clock.instant()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void doesNotJumpWhenTheDatabaseTakesLongToAnswer() {
        var passing = new Passing(machine);
        var clock = new DatabaseClock(database.jdbc(), passing, mayMove::get);
        var before = clock.instant();

        passing.each = Duration.ofSeconds(3);
        clock.refresh();
        passing.each = Duration.ZERO;

        assertThat(clock.instant()).isEqualTo(before.plusSeconds(6));
    }

    @Test
    void movesTimeForEveryNodeAtItsNextLook() {
        var here = clock();
        var there = clock();
        var before = there.instant();

        assertThat(here.move(Duration.ofDays(3))).isTrue();
        assertThat(here.move(Duration.ofHours(1))).isTrue();

        var moved = before.plus(Duration.ofHours(73));
        assertThat(here.instant()).isCloseTo(moved, within(5, ChronoUnit.SECONDS));
        there.refresh();
        assertThat(there.instant()).isCloseTo(moved, within(5, ChronoUnit.SECONDS));
        assertThat(clock().withZone(ZoneId.of("Asia/Jakarta")).instant())
                .isCloseTo(moved, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void refusesToMoveWhileRealPeopleLiveByIt() {
        var clock = clock();
        mayMove.set(false);
        var before = clock.instant();

        assertThat(clock.move(Duration.ofDays(3))).isFalse();
        clock.refresh();

        assertThat(clock.instant()).isCloseTo(before, within(5, ChronoUnit.SECONDS));
    }

    private DatabaseClock clock() {
        return new DatabaseClock(database.jdbc(), machine, mayMove::get);
    }

    private Instant databaseTime() {
        return database.jdbc()
                .sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** A clock that goes on whenever somebody has looked at it. */
    private static final class Passing extends Clock {

        private final MovableClock machine;
        private Duration each = Duration.ZERO;

        private Passing(MovableClock machine) {
            this.machine = machine;
        }

        @Override
        public Instant instant() {
            var now = machine.instant();
            machine.forward(each);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return machine.withZone(zone);
        }
    }
}
