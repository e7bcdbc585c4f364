package id.temani.postgres.tally;

import static id.temani.postgres.stored.Columns.numbers;
import static id.temani.postgres.stored.Columns.texts;

import id.temani.postgres.stored.AtCommit;
import id.temani.resident.Channel;
import id.temani.tally.Indicator;
import id.temani.tally.Span;
import id.temani.tally.Tally;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts in PostgreSQL, written {@linkplain AtCommit at the commit}, and each number spread over a few rows, so that few
 * wait for each other there.
 */
public final class JdbcTally implements Tally {

    private static final int SLOTS = 8;

    private static final String COUNT = """
            insert into tally (unit, month, indicator, label, slot, counted)
            select unit, month, indicator, label, :slot, counted
              from unnest(:units::text[], :months::date[], :indicators::text[], :labels::text[], :counts::int8[])
                   with ordinality as one (unit, month, indicator, label, counted, place)
             order by place
            on conflict (month, unit, indicator, label, slot) do update set counted = tally.counted + excluded.counted
            """;

    private final JdbcClient jdbc;
    private final RandomGenerator random;
    private final AtCommit<Cell> counts = new AtCommit<>(2, this::write);

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
        counts.add(new Cell(unit.value(), Span.month(now).atDay(1), what, label), howMany);
    }

    private void write(SortedMap<Cell, Long> sums) {
        jdbc.sql(COUNT)
                .param("units", texts(sums.keySet(), Cell::unit))
                .param("months", texts(sums.keySet(), cell -> cell.month().toString()))
                .param(
                        "indicators",
                        texts(sums.keySet(), cell -> cell.indicator().name()))
                .param("labels", texts(sums.keySet(), Cell::label))
                .param("counts", numbers(sums.values(), Function.identity()))
                .param("slot", random.nextInt(SLOTS))
                .update();
    }

    private record Cell(String unit, LocalDate month, Indicator indicator, String label) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::unit)
                .thenComparing(Cell::month)
                .thenComparing(Cell::indicator)
                .thenComparing(Cell::label);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }
}
