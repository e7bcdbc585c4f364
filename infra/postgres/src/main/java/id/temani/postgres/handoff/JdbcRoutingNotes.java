package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Columns.uuids;
import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import id.temani.handoff.RoutingNote;
import id.temani.handoff.RoutingNotes;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps why who was asked in PostgreSQL, in the clear: it names no resident and nothing of what was said. */
public final class JdbcRoutingNotes implements RoutingNotes {

    private static final String ADD = """
            with note as (
                insert into routing_note (handoff_id, noted_at, words)
                values (:handoff, :at, :words)
                returning id
            )
            insert into routing_note_asked (note_id, agent_id)
            select note.id, asked.agent_id
              from note, unnest(:asked::uuid[]) as asked (agent_id)
            """;

    private static final String OF = """
            select noted_at, words,
                   array(select agent_id from routing_note_asked where note_id = routing_note.id order by agent_id) as asked
              from routing_note
             where handoff_id = :handoff
             order by id
            """;

    private final JdbcClient jdbc;

    public JdbcRoutingNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(RoutingNote note) {
        jdbc.sql(ADD)
                .param("handoff", note.request().value())
                .param("at", utc(note.at()))
                .param("words", note.words())
                .param("asked", uuids(note.asked(), AgentId::value))
                .update();
    }

    @Override
    public List<RoutingNote> of(HandoffId request) {
        return jdbc.sql(OF)
                .param("handoff", request.value())
                .query((row, number) -> new RoutingNote(
                        request,
                        instant(row, "noted_at"),
                        Arrays.stream((UUID[]) row.getArray("asked").getArray())
                                .map(AgentId::new)
                                .toList(),
                        row.getString("words")))
                .list();
    }
}
