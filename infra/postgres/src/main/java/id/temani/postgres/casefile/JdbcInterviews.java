package id.temani.postgres.casefile;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.casefile.CaseId;
import id.temani.casefile.Interview;
import id.temani.casefile.Interviews;
import id.temani.handoff.AgentId;
import id.temani.postgres.stored.CaseSealing;
import id.temani.postgres.vault.Keyring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps interviews on their way in PostgreSQL, the answers sealed under the resident's key. */
public final class JdbcInterviews implements Interviews {

    private static final String RESIDENT = """
            select resident
              from case_file
             where id = :file
            """;

    private static final String PAUSE_OTHERS = """
            update interview
               set asking = false
             where agent_id = :agent
               and case_id <> :file
               and asking
            """;

    private static final String KEEP = """
            insert into interview (case_id, agent_id, sealed_values, turn, asking, touched_at)
            values (:file, :agent, :values, :turn, :asking, :at)
                on conflict (case_id) do update
               set agent_id = excluded.agent_id, sealed_values = excluded.sealed_values, turn = excluded.turn,
                   asking = excluded.asking, touched_at = excluded.touched_at
            """;

    private static final String SELECT = """
            select interview.case_id, interview.agent_id, interview.sealed_values, interview.turn, interview.asking,
                   interview.touched_at, case_file.resident
              from interview
              join case_file on case_file.id = interview.case_id
            """;

    private static final String OF_CASE = SELECT + """
             where interview.case_id = :file
            """;

    private static final String ASKED_BY = SELECT + """
             where interview.agent_id = :agent
               and interview.asking
            """;

    private static final String REMOVE = """
            delete from interview
             where case_id = :file
            """;

    private static final String FORGET = """
            delete from interview
             where touched_at < :moment
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcInterviews(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public void keep(Interview interview) {
        var file = interview.file().value();
        var resident = jdbc.sql(RESIDENT)
                .param("file", file)
                .query((row, number) -> row.getObject("resident", UUID.class))
                .single();
        var key = keyring.find(resident)
                .orElseThrow(() -> new IllegalStateException("Conversation " + resident + " is erased"));
        if (interview.asking()) {
            jdbc.sql(PAUSE_OTHERS)
                    .param("agent", interview.agent().value())
                    .param("file", file)
                    .update();
        }
        jdbc.sql(KEEP)
                .param("file", file)
                .param("agent", interview.agent().value())
                .param("values", CaseSealing.values(key, interview))
                .param("turn", interview.turn())
                .param("asking", interview.asking())
                .param("at", utc(interview.touchedAt()))
                .update();
    }

    @Override
    public Optional<Interview> of(CaseId file) {
        return jdbc.sql(OF_CASE)
                .param("file", file.value())
                .query((row, number) -> interview(row))
                .optional();
    }

    @Override
    public Optional<Interview> askedBy(AgentId agent) {
        return jdbc.sql(ASKED_BY)
                .param("agent", agent.value())
                .query((row, number) -> interview(row))
                .optional();
    }

    @Override
    public void remove(CaseId file) {
        jdbc.sql(REMOVE).param("file", file.value()).update();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.sql(FORGET).param("moment", utc(moment)).update();
    }

    private Interview interview(ResultSet row) throws SQLException {
        var file = row.getObject("case_id", UUID.class);
        var resident = row.getObject("resident", UUID.class);
        var key = keyring.find(resident)
                .orElseThrow(() -> new IllegalStateException("Conversation " + resident + " is erased"));
        return new Interview(
                new CaseId(file),
                new AgentId(row.getObject("agent_id", UUID.class)),
                CaseSealing.interview(key, file, row.getBytes("sealed_values")),
                row.getInt("turn"),
                row.getBoolean("asking"),
                instant(row, "touched_at"));
    }
}
