package id.temani.postgres.relay;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.HandoffId;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.relay.HeldLine;
import id.temani.relay.HeldLines;
import id.temani.resident.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps held lines in PostgreSQL, sealed under the resident's key. A trigger takes them away with their talk. */
public final class JdbcHeldLines implements HeldLines {

    private static final String TABLE = "held_line";

    private static final String HOLD = """
            insert into held_line (id, handoff_id, writer, sealed_text, held_at)
            values (:id, :talk, :writer, :text, :heldAt)
            """;

    private static final String REPLACED = """
            delete from held_line
             where handoff_id = :talk
               and writer = :writer
            """;

    private static final String SELECT = """
            select held_line.id, held_line.handoff_id, held_line.writer, held_line.sealed_text, held_line.held_at,
                   handoff.resident
              from held_line
              join handoff on handoff.id = held_line.handoff_id
            """;

    private static final String FIND = SELECT + """
             where held_line.id = :id
            """;

    private static final String LATEST_OF = SELECT + """
             where held_line.writer = :writer
             order by held_line.held_at desc, held_line.id
             limit 1
            """;

    private static final String REMOVE = """
            delete from held_line
             where id = :id
            """;

    private static final String FORGET = """
            delete from held_line
             where held_at < :moment
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcHeldLines(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public boolean hold(HeldLine line) {
        var owner = line.owner().value();
        var key = keyring.find(owner)
                .orElseThrow(() -> new IllegalStateException("Conversation " + owner + " is erased"));
        var replaced = jdbc.sql(REPLACED)
                .param("talk", line.talk().value())
                .param("writer", line.writer().value())
                .update();
        jdbc.sql(HOLD)
                .param("id", line.id())
                .param("talk", line.talk().value())
                .param("writer", line.writer().value())
                .param("text", Sealing.said(key, TABLE, line.id(), line.said()))
                .param("heldAt", utc(line.heldAt()))
                .update();
        return replaced == 1;
    }

    @Override
    public Optional<HeldLine> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query((row, number) -> line(row)).optional();
    }

    @Override
    public Optional<HeldLine> latestOf(ConversationId writer) {
        return jdbc.sql(LATEST_OF)
                .param("writer", writer.value())
                .query((row, number) -> line(row))
                .optional();
    }

    @Override
    public boolean remove(UUID id) {
        return jdbc.sql(REMOVE).param("id", id).update() == 1;
    }

    @Override
    public int forgetHeldBefore(Instant moment) {
        return jdbc.sql(FORGET).param("moment", utc(moment)).update();
    }

    private HeldLine line(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var owner = row.getObject("resident", UUID.class);
        var key = keyring.find(owner)
                .orElseThrow(() -> new IllegalStateException("Conversation " + owner + " is erased"));
        return new HeldLine(
                id,
                new HandoffId(row.getObject("handoff_id", UUID.class)),
                new ConversationId(owner),
                new ConversationId(row.getObject("writer", UUID.class)),
                Sealing.said(key, TABLE, id, row.getBytes("sealed_text")),
                instant(row, "held_at"));
    }
}
