package id.temani.postgres.casefile;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.casefile.CaseHandOver;
import id.temani.casefile.CaseHandOvers;
import id.temani.casefile.CaseId;
import id.temani.handoff.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps in PostgreSQL which cases are on their way to another agent. */
public final class JdbcCaseHandOvers implements CaseHandOvers {

    private static final String KEEP = """
            insert into case_hand_over (case_id, from_agent, to_agent, agreed, asked_at)
            values (:file, :from, :to, :agreed, :at)
                on conflict (case_id) do update
               set from_agent = excluded.from_agent, to_agent = excluded.to_agent, agreed = excluded.agreed,
                   asked_at = excluded.asked_at
            """;

    private static final String SELECT = """
            select case_id, from_agent, to_agent, agreed, asked_at
              from case_hand_over
            """;

    private static final String OF_CASE = SELECT + """
             where case_id = :file
            """;

    private static final String OFFERED = SELECT + """
             where to_agent = :agent
               and agreed
             order by asked_at, case_id
            """;

    private static final String REMOVE = """
            delete from case_hand_over
             where case_id = :file
            """;

    private static final String FORGET = """
            delete from case_hand_over
             where asked_at < :moment
            """;

    private final JdbcClient jdbc;

    public JdbcCaseHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(CaseHandOver handOver) {
        jdbc.sql(KEEP)
                .param("file", handOver.file().value())
                .param("from", handOver.from().map(AgentId::value).orElse(null), Types.OTHER)
                .param("to", handOver.to().value())
                .param("agreed", handOver.agreed())
                .param("at", utc(handOver.askedAt()))
                .update();
    }

    @Override
    public Optional<CaseHandOver> of(CaseId file) {
        return jdbc.sql(OF_CASE)
                .param("file", file.value())
                .query((row, number) -> handOver(row))
                .optional();
    }

    @Override
    public List<CaseHandOver> offeredTo(AgentId agent) {
        return jdbc.sql(OFFERED)
                .param("agent", agent.value())
                .query((row, number) -> handOver(row))
                .list();
    }

    @Override
    public void remove(CaseId file) {
        jdbc.sql(REMOVE).param("file", file.value()).update();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.sql(FORGET).param("moment", utc(moment)).update();
    }

    private static CaseHandOver handOver(ResultSet row) throws SQLException {
        return new CaseHandOver(
                new CaseId(row.getObject("case_id", UUID.class)),
                Optional.ofNullable(row.getObject("from_agent", UUID.class)).map(AgentId::new),
                new AgentId(row.getObject("to_agent", UUID.class)),
                row.getBoolean("agreed"),
                instant(row, "asked_at"));
    }
}
