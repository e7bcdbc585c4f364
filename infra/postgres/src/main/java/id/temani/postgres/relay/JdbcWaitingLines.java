package id.temani.postgres.relay;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.HandoffId;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.relay.WaitingLine;
import id.temani.relay.WaitingLines;
import id.temani.resident.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps where photos lie, and what waits behind them, in PostgreSQL, each sealed under the resident's key. */
public final class JdbcWaitingLines implements WaitingLines {

    private static final String TABLE = "waiting_line";

    private static final String ADD = """
            insert into waiting_line (id, handoff_id, writer, sealed_text, tries, sent_at)
            values (:id, :talk, :writer, :text, :tries, :since)
            """;

    private static final String SELECT = """
            select waiting_line.id, waiting_line.handoff_id, waiting_line.writer, waiting_line.sealed_text,
                   waiting_line.tries, waiting_line.sent_at, handoff.resident
              from waiting_line
              join handoff on handoff.id = waiting_line.handoff_id
            """;

    private static final String FIND = SELECT + """
             where waiting_line.id = :id
            """;

    private static final String FIRST = SELECT + """
             where waiting_line.handoff_id = :talk
               and waiting_line.writer = :writer
             order by waiting_line.number
             limit 1
            """;

    private static final String TRIED = """
            update waiting_line
               set tries = tries + 1
             where id = :id
            """;

    private static final String REMOVE = """
            delete from waiting_line
             where id = :id
            """;

    private static final String FORGET = """
            delete from waiting_line
             where sent_at < :moment
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcWaitingLines(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public void add(WaitingLine line) {
        jdbc.sql(ADD)
                .param("id", line.id())
                .param("talk", line.talk().value())
                .param("writer", line.writer().value())
                .param("text", Sealing.said(key(line.owner().value()), TABLE, line.id(), line.said()))
                .param("tries", line.tries())
                .param("since", utc(line.since()))
                .update();
    }

    @Override
    public Optional<WaitingLine> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query((row, number) -> line(row)).optional();
    }

    @Override
    public Optional<WaitingLine> first(HandoffId talk, ConversationId writer) {
        return jdbc.sql(FIRST)
                .param("talk", talk.value())
                .param("writer", writer.value())
                .query((row, number) -> line(row))
                .optional();
    }

    @Override
    public void tried(UUID id) {
        jdbc.sql(TRIED).param("id", id).update();
    }

    @Override
    public boolean remove(UUID id) {
        return jdbc.sql(REMOVE).param("id", id).update() == 1;
    }

    @Override
    public int forgetSentBefore(Instant moment) {
        return jdbc.sql(FORGET).param("moment", utc(moment)).update();
    }

    private WaitingLine line(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var owner = row.getObject("resident", UUID.class);
        return new WaitingLine(
                id,
                new HandoffId(row.getObject("handoff_id", UUID.class)),
                new ConversationId(owner),
                new ConversationId(row.getObject("writer", UUID.class)),
                Sealing.said(key(owner), TABLE, id, row.getBytes("sealed_text")),
                row.getInt("tries"),
                instant(row, "sent_at"));
    }

    private Dek key(UUID owner) {
        return keyring.find(owner).orElseThrow(() -> new IllegalStateException("Conversation " + owner + " is erased"));
    }
}
