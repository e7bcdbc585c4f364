package id.temani.postgres.handoff;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of the requests of somebody whose rows go: counts per month. */
public final class SettledRequests {

    private static final String COUNT = """
            insert into handoff_month (month, unit, requests, talks)
            select date_trunc('month', requested_at at time zone 'utc')::date, unit, count(*), count(accepted_at)
              from handoff
             where resident = :id
               and channel <> 'SIMULATOR'
             group by 1, 2
                on conflict (month, unit) do update
               set requests = handoff_month.requests + excluded.requests,
                   talks    = handoff_month.talks + excluded.talks
            """;

    private final JdbcClient jdbc;

    public SettledRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the conversation is erased. */
    public void count(UUID resident) {
        jdbc.sql(COUNT).param("id", resident).update();
    }
}
