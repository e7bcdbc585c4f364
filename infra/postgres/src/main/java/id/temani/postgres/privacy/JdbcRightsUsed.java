package id.temani.postgres.privacy;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.privacy.RightsUsed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps uses of rights in PostgreSQL. */
public final class JdbcRightsUsed implements RightsUsed {

    private static final String ADD = """
            insert into right_used (id, what, asked_at, answered_at)
            values (:id, :what, :asked, :answered)
            """;

    private static final String SINCE = """
            select what, asked_at, answered_at
              from right_used
             where asked_at >= :moment
             order by asked_at, id
            """;

    private static final String FORGET = """
            delete from right_used
             where asked_at < :moment
            """;

    private final JdbcClient jdbc;

    public JdbcRightsUsed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Right right, Instant asked, Instant answered) {
        jdbc.sql(ADD)
                .param("id", UUID.randomUUID())
                .param("what", right.name())
                .param("asked", utc(asked.truncatedTo(ChronoUnit.HOURS)))
                .param("answered", utc(answered.truncatedTo(ChronoUnit.HOURS)))
                .update();
    }

    @Override
    public List<Used> since(Instant moment) {
        return jdbc.sql(SINCE)
                .param("moment", utc(moment))
                .query((row, number) -> new Used(
                        Right.valueOf(row.getString("what")), instant(row, "asked_at"), instant(row, "answered_at")))
                .list();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.sql(FORGET).param("moment", utc(moment)).update();
    }
}
