package id.temani.postgres.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of the database plus an offset kept in it, so that all nodes agree and time can be moved to try things out.
 *
 * <p>Reading it costs no round trip: only the difference to this machine's clock is remembered, and {@link #refresh}
 * renews it. Call that every few seconds; other nodes notice a moved offset no later.
 */
public final class DatabaseClock extends Clock {

    private static final String LOOK = """
            select extract(epoch from clock_timestamp()) * 1000000 + millis * 1000 as micros
              from clock_shift
            """;

    private static final String MOVE = """
            update clock_shift
               set millis = millis + :millis
            """;

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    private final JdbcClient jdbc;
    private final Clock machine;
    private final BooleanSupplier mayMove;
    private volatile Duration ahead;

    /** @param mayMove the guard of {@link #move}: true only while no real channel is on */
    public DatabaseClock(JdbcClient jdbc, Clock machine, BooleanSupplier mayMove) {
        this.jdbc = jdbc;
        this.machine = machine;
        this.mayMove = mayMove;
        this.ahead = look().halfWay();
        refresh(); // the first look also waited for a connection, so it proves little
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /**
     * Looks at the database's clock again. The last difference stands unless the look disproves it, so that time does not
     * jump because the database was busy; also while it is away.
     */
    public void refresh() {
        try {
            var look = look();
            if (!look.allows(ahead)) {
                ahead = look.halfWay();
            }
        } catch (RuntimeException e) {
            log.warn("The database's clock cannot be read: {}", e.getClass().getSimpleName());
        }
    }

    /**
     * Moves time for all nodes.
     *
     * @return false, and nothing is moved, while people at real channels live by it
     */
    public boolean move(Duration by) {
        if (!mayMove.getAsBoolean()) {
            return false;
        }
        jdbc.sql(MOVE).param("millis", by.toMillis()).update();
        ahead = look().halfWay();
        return true;
    }

    private Look look() {
        var before = machine.instant();
        var micros =
                jdbc.sql(LOOK).query((row, number) -> row.getLong("micros")).single();
        var after = machine.instant();
        var read = Instant.EPOCH.plusNanos(Math.multiplyExact(micros, 1000L));
        return new Look(Duration.between(after, read), Duration.between(before, read));
    }

    /** What one look proves: the difference lies between these two, which are as far apart as the look took. */
    private record Look(Duration least, Duration most) {

        boolean allows(Duration ahead) {
            return ahead.compareTo(least) >= 0 && ahead.compareTo(most) <= 0;
        }

        Duration halfWay() {
            return least.plus(most).dividedBy(2);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    /** The same time, read in another zone. */
    private static final class InZone extends Clock {

        private final Clock source;
        private final ZoneId zone;

        private InZone(Clock source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(source, other);
        }
    }
}
