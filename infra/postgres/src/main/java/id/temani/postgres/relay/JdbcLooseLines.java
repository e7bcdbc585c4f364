package id.temani.postgres.relay;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.relay.LooseLine;
import id.temani.relay.LooseLines;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps lines without an addressee in PostgreSQL, each sealed under its writer's key. */
public final class JdbcLooseLines implements LooseLines {

    private static final String TABLE = "loose_line";

    private static final String HOLD = """
            insert into loose_line (writer, id, sealed_text, offered, held_at)
            values (:writer, :id, :text, :offered, :heldAt)
            """;

    private static final String REPLACED = """
            delete from loose_line
             where writer = :writer
            """;

    private static final String OF = """
            select id, sealed_text, offered, held_at
              from loose_line
             where writer = :writer
            """;

    private static final String REMOVE = """
            delete from loose_line
             where id = :id
            """;

    private static final String FORGET = """
            delete from loose_line
             where held_at < :moment
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcLooseLines(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public boolean hold(LooseLine line) {
        var writer = line.writer().value();
        var replaced = jdbc.sql(REPLACED).param("writer", writer).update();
        jdbc.sql(HOLD)
                .param("writer", writer)
                .param("id", line.id())
                .param("text", Sealing.said(key(writer), TABLE, line.id(), line.said()))
                .param("offered", line.offered().toArray(Integer[]::new))
                .param("heldAt", utc(line.heldAt()))
                .update();
        return replaced == 1;
    }

    @Override
    public Optional<LooseLine> of(ConversationId writer) {
        return jdbc.sql(OF)
                .param("writer", writer.value())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var said = Sealing.said(key(writer.value()), TABLE, id, row.getBytes("sealed_text"));
                    var offered = (Integer[]) row.getArray("offered").getArray();
                    return new LooseLine(id, writer, said, List.of(offered), instant(row, "held_at"));
                })
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

    private Dek key(UUID writer) {
        return keyring.find(writer)
                .orElseThrow(() -> new IllegalStateException("Conversation " + writer + " is erased"));
    }
}
