package id.temani.postgres.tally;

import id.temani.resident.Channel;
import id.temani.tally.Indicator;
import id.temani.tally.Tally;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in PostgreSQL, each number spread over a few rows, because a row stays locked until its transaction ends. */
public final class JdbcTally implements Tally {

    private static final int SLOTS = 8;

    /** One calendar for all: nobody's month may be told from another's by its zone. */
    static final ZoneId CALENDAR = ZoneId.of("Asia/Jakarta");

    private static final String COUNT = """
            insert into tally (unit, month, indicator, label, slot, counted)
            values (:unit, :month, :indicator, :label, :slot, :count)
            on conflict (month, unit, indicator, label, slot) do update set counted = tally.counted + excluded.counted
            """;

    private final JdbcClient jdbc;
    private final RandomGenerator random;

    public JdbcTally(JdbcClient jdbc, RandomGenerator random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    @Override
    public void count(UnitId unit, Indicator what, String label, long howMany, Channel channel, Instant now) {
        if (!label.matches("[a-z0-9-]{0,40}") || howMany < 1) {
            throw new IllegalArgumentException("A count of at least one by a short label is expected");
        }
        if (!channel.isReal()) {
            return;
        }
        jdbc.sql(COUNT)
                .param("unit", unit.value())
                .param("month", LocalDate.ofInstant(now, CALENDAR).withDayOfMonth(1))
                .param("indicator", what.name())
                .param("label", label)
                .param("slot", random.nextInt(SLOTS))
                .param("count", howMany)
                .update();
    }
}
