package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.ReceiptCode;
import id.temani.conversation.ReceiptCodes;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Vault;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps receipt codes in PostgreSQL; a row is gone with its first use. */
public final class JdbcReceiptCodes implements ReceiptCodes {

    private static final String KEEP = """
            insert into receipt_code (conversation_id, hash, created_at)
            values (:id, :hash, :now)
            on conflict (conversation_id) do update set hash = excluded.hash, created_at = excluded.created_at
            """;

    private static final String FIND = """
            select conversation_id
              from receipt_code
             where hash = :hash
               and created_at > :validSince
            """;

    private static final String REDEEM = """
            delete from receipt_code
             where hash = :hash
               and created_at > :validSince
            returning conversation_id
            """;

    private static final String FORGET = """
            delete from receipt_code
             where created_at <= :validSince
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    public JdbcReceiptCodes(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void keep(ReceiptCode code, ConversationId of, Instant now) {
        jdbc.sql(KEEP)
                .param("id", of.value())
                .param("hash", hash(code))
                .param("now", utc(now))
                .update();
    }

    @Override
    public Optional<ConversationId> find(ReceiptCode code, Instant now) {
        return owner(FIND, code, now);
    }

    @Override
    public Optional<ConversationId> redeem(ReceiptCode code, Instant now) {
        return owner(REDEEM, code, now);
    }

    @Override
    public int forgetExpired(Instant now) {
        return jdbc.sql(FORGET).param("validSince", utc(now.minus(VALID))).update();
    }

    private Optional<ConversationId> owner(String sql, ReceiptCode code, Instant now) {
        return jdbc.sql(sql)
                .param("hash", hash(code))
                .param("validSince", utc(now.minus(VALID)))
                .query((row, number) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .optional();
    }

    private byte[] hash(ReceiptCode code) {
        return vault.hash(HashPurpose.RECEIPT, "", code.value());
    }
}
