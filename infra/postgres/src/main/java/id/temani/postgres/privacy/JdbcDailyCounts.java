package id.temani.postgres.privacy;

import static id.temani.postgres.stored.Columns.numbers;
import static id.temani.postgres.stored.Columns.texts;

import id.temani.postgres.stored.AtCommit;
import id.temani.privacy.DailyCounts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps counts in PostgreSQL, written {@linkplain AtCommit at the commit}, and each spread over a few rows, so that few
 * wait for each other there.
 */
public final class JdbcDailyCounts implements DailyCounts {

    private static final int SLOTS = 16;

    private static final String ADD = """
            insert into daily_count (day, what, slot, counted)
            select day, what, :slot, counted
              from unnest(:days::date[], :whats::text[], :counts::int8[]) with ordinality as one (day, what, counted, place)
             order by place
            on conflict (day, what, slot) do update set counted = daily_count.counted + excluded.counted
            """;

    private static final String TOTAL = """
            select coalesce(sum(counted), 0)
              from daily_count
             where day = :day
               and what = :what
            """;

    private final JdbcClient jdbc;
    private final RandomGenerator random;
    private final AtCommit<Count> counts = new AtCommit<>(1, this::write);

    public JdbcDailyCounts(JdbcClient jdbc, RandomGenerator random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    @Override
    public void add(LocalDate day, Counted what) {
        counts.add(new Count(day, what), 1);
    }

    private void write(SortedMap<Count, Long> sums) {
        jdbc.sql(ADD)
                .param("days", texts(sums.keySet(), count -> count.day().toString()))
                .param("whats", texts(sums.keySet(), count -> count.what().name()))
                .param("counts", numbers(sums.values(), Function.identity()))
                .param("slot", random.nextInt(SLOTS))
                .update();
    }

    @Override
    public long on(LocalDate day, Counted what) {
        return jdbc.sql(TOTAL)
                .param("day", day)
                .param("what", what.name())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private record Count(LocalDate day, Counted what) implements Comparable<Count> {

        private static final Comparator<Count> ORDER =
                Comparator.comparing(Count::day).thenComparing(Count::what);

        @Override
        public int compareTo(Count other) {
            return ORDER.compare(this, other);
        }
    }
}
