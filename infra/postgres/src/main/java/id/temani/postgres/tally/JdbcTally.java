package id.temani.postgres.tally;

import id.temani.resident.Channel;
import id.temani.tally.Indicator;
import id.temani.tally.Span;
import id.temani.tally.Tally;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in PostgreSQL, each number spread over a few rows, because a row stays locked until its transaction ends. */
public final class JdbcTally implements Tally {

    private static final int SLOTS = 8;

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
        if (!Tally.isCountable(label, howMany)) {
            throw new IllegalArgumentException("A count of at least one by a short label is expected");
        }
        if (!channel.isReal()) {
            return;
        }
        jdbc.sql(COUNT)
                .param("unit", unit.value())
                .param("month", Span.month(now).atDay(1))
                .param("indicator", what.name())
                .param("label", label)
                .param("slot", random.nextInt(SLOTS))
                .param("count", howMany)
                .update();
    }
}
