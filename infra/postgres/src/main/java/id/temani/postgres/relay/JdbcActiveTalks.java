package id.temani.postgres.relay;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import id.temani.relay.ActiveTalk;
import id.temani.relay.ActiveTalks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps in PostgreSQL in which talk each agent spoke last. */
public final class JdbcActiveTalks implements ActiveTalks {

    private static final String KEEP = """
            insert into active_talk (agent_id, handoff_id, spoke_at)
            values (:agent, :talk, :spokeAt)
                on conflict (agent_id) do update
               set handoff_id = excluded.handoff_id, spoke_at = excluded.spoke_at
            """;

    private static final String OF = """
            select handoff_id, spoke_at
              from active_talk
             where agent_id = :agent
            """;

    private final JdbcClient jdbc;

    public JdbcActiveTalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(AgentId agent, ActiveTalk talk) {
        jdbc.sql(KEEP)
                .param("agent", agent.value())
                .param("talk", talk.talk().value())
                .param("spokeAt", utc(talk.spokeAt()))
                .update();
    }

    @Override
    public Optional<ActiveTalk> of(AgentId agent) {
        return jdbc.sql(OF)
                .param("agent", agent.value())
                .query((row, number) -> new ActiveTalk(
                        new HandoffId(row.getObject("handoff_id", UUID.class)), instant(row, "spoke_at")))
                .optional();
    }
}
