package id.temani.postgres.relay;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.HandoffId;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.relay.LeavingLine;
import id.temani.relay.LeavingLines;
import id.temani.resident.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps lines that can be taken back in PostgreSQL, each sealed under the key of its talk's resident. */
public final class JdbcLeavingLines implements LeavingLines {

    private static final String TABLE = "leaving_line";

    private static final String ADD = """
            insert into leaving_line (id, handoff_id, writer, sealed_text, leaves_at)
            values (:id, :talk, :writer, :text, :leavesAt)
            """;

    private static final String TALK_OF = """
            select handoff_id
              from leaving_line
             where id = :id
            """;

    private static final String TAKE_DUE = """
            with due as (
                delete from leaving_line
                 where handoff_id = :talk
                   and leaves_at <= :moment
             returning *
            )
            select due.*, handoff.resident
              from due
              join handoff on handoff.id = due.handoff_id
             order by due.number
            """;

    private static final String TAKE_LATEST = """
            with latest as (
                delete from leaving_line
                 where id = (select id
                               from leaving_line
                              where writer = :writer
                                and leaves_at > :now
                              order by number desc
                              limit 1
                                for update skip locked)
             returning *
            )
            select latest.*, handoff.resident
              from latest
              join handoff on handoff.id = latest.handoff_id
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcLeavingLines(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public void add(LeavingLine line) {
        jdbc.sql(ADD)
                .param("id", line.id())
                .param("talk", line.talk().value())
                .param("writer", line.writer().value())
                .param("text", Sealing.said(key(line.owner().value()), TABLE, line.id(), line.said()))
                .param("leavesAt", utc(line.leavesAt()))
                .update();
    }

    @Override
    public Optional<HandoffId> talkOf(UUID line) {
        return jdbc.sql(TALK_OF).param("id", line).query(UUID.class).optional().map(HandoffId::new);
    }

    @Override
    public List<LeavingLine> takeDue(HandoffId talk, Instant moment) {
        return jdbc.sql(TAKE_DUE)
                .param("talk", talk.value())
                .param("moment", utc(moment))
                .query((row, number) -> line(row))
                .list();
    }

    @Override
    public Optional<LeavingLine> takeLatestOf(ConversationId writer, Instant now) {
        return jdbc.sql(TAKE_LATEST)
                .param("writer", writer.value())
                .param("now", utc(now))
                .query((row, number) -> line(row))
                .optional();
    }

    private LeavingLine line(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var owner = row.getObject("resident", UUID.class);
        return new LeavingLine(
                id,
                new HandoffId(row.getObject("handoff_id", UUID.class)),
                new ConversationId(owner),
                new ConversationId(row.getObject("writer", UUID.class)),
                Sealing.said(key(owner), TABLE, id, row.getBytes("sealed_text")),
                instant(row, "leaves_at"));
    }

    private Dek key(UUID owner) {
        return keyring.find(owner).orElseThrow(() -> new IllegalStateException("Conversation " + owner + " is erased"));
    }
}
