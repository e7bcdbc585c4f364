package id.temani.postgres.safety;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.resident.ConversationId;
import id.temani.safety.Danger;
import id.temani.safety.SafetyEvent;
import id.temani.safety.SafetyEvents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps safety events in PostgreSQL; they go with their conversation. */
public final class JdbcSafetyEvents implements SafetyEvents {

    private static final String ADD = """
            insert into safety_event (id, conversation_id, danger, happened_at, alarmed)
            values (:id, :conversation, :danger, :at, :alarmed)
            """;

    private static final String FIND = """
            select id, conversation_id, danger, happened_at, alarmed
              from safety_event
             where id = :id
            """;

    private static final String LATEST = """
            select id, conversation_id, danger, happened_at, alarmed
              from safety_event
             where conversation_id = :conversation
             order by happened_at desc, id
             limit 1
            """;

    private static final String SAVE = """
            update safety_event
               set alarmed = :alarmed
             where id = :id
            """;

    private final JdbcClient jdbc;

    public JdbcSafetyEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(SafetyEvent event) {
        jdbc.sql(ADD)
                .param("id", event.id())
                .param("conversation", event.conversation().value())
                .param("danger", event.danger().name())
                .param("at", utc(event.at()))
                .param("alarmed", event.alarmed())
                .update();
    }

    @Override
    public Optional<SafetyEvent> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query((row, number) -> event(row)).optional();
    }

    @Override
    public Optional<SafetyEvent> latest(ConversationId conversation) {
        return jdbc.sql(LATEST)
                .param("conversation", conversation.value())
                .query((row, number) -> event(row))
                .optional();
    }

    @Override
    public void save(SafetyEvent event) {
        jdbc.sql(SAVE).param("id", event.id()).param("alarmed", event.alarmed()).update();
    }

    private static SafetyEvent event(ResultSet row) throws SQLException {
        return new SafetyEvent(
                row.getObject("id", UUID.class),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                Danger.valueOf(row.getString("danger")),
                instant(row, "happened_at"),
                row.getBoolean("alarmed"));
    }
}
