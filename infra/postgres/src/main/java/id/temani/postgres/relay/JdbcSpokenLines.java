package id.temani.postgres.relay;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.delivery.ProviderId;
import id.temani.handoff.HandoffId;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Vault;
import id.temani.relay.SpokenLines;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps for which talk a message was by the keyed hash of its id. */
public final class JdbcSpokenLines implements SpokenLines {

    private static final String KEEP = """
            insert into spoken_line (writer, message_hash, handoff_id, said_at)
            values (:writer, :message, :talk, :now)
                on conflict do nothing
            """;

    private static final String TALK_OF = """
            select handoff_id
              from spoken_line
             where writer = :writer
               and message_hash = :message
            """;

    private static final String FORGET = """
            delete from spoken_line
             where said_at < :moment
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    public JdbcSpokenLines(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void keep(ConversationId writer, ProviderId message, HandoffId talk, Instant now) {
        jdbc.sql(KEEP)
                .param("writer", writer.value())
                .param("message", hash(message))
                .param("talk", talk.value())
                .param("now", utc(now))
                .update();
    }

    @Override
    public Optional<HandoffId> talkOf(ConversationId writer, ProviderId message) {
        return jdbc.sql(TALK_OF)
                .param("writer", writer.value())
                .param("message", hash(message))
                .query(UUID.class)
                .optional()
                .map(HandoffId::new);
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.sql(FORGET).param("moment", utc(moment)).update();
    }

    private byte[] hash(ProviderId message) {
        return vault.hash(HashPurpose.SPOKEN, "", message.value());
    }
}
