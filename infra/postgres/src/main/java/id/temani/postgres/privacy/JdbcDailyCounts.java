package id.temani.postgres.privacy;

import id.temani.privacy.DailyCounts;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps counts in PostgreSQL, each spread over a few rows, because a row stays locked until its transaction ends. */
public final class JdbcDailyCounts implements DailyCounts {

    private static final int SLOTS = 16;

    private static final String ADD = """
            insert into daily_count (day, what, slot, counted)
            values (:day, :what, :slot, 1)
            on conflict (day, what, slot) do update set counted = daily_count.counted + 1
            """;

    private static final String TOTAL = """
            select coalesce(sum(counted), 0)
              from daily_count
             where day = :day
               and what = :what
            """;

    private final JdbcClient jdbc;
    private final RandomGenerator random;

    public JdbcDailyCounts(JdbcClient jdbc, RandomGenerator random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    @Override
    public void add(LocalDate day, Counted what) {
        jdbc.sql(ADD)
                .param("day", day)
                .param("what", what.name())
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
}
