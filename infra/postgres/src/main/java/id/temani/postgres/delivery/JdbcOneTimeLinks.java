package id.temani.postgres.delivery;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.delivery.OneTimeLinks;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Vault;
import id.temani.resident.ConversationId;
import id.temani.wording.Enclosure;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps files for one fetch in PostgreSQL, sealed under their owner's key; a row is gone with its first fetch. */
public final class JdbcOneTimeLinks implements OneTimeLinks {

    private static final int TOKEN_BYTES = 24;

    private static final String KEEP = """
            insert into one_time_link (id, hash, owner, sealed_file, made_at)
            select :id, :hash, conversation.id, :file, :now
              from conversation
             where conversation.id = :owner
            """;

    private static final String FETCH = """
            delete from one_time_link
             where hash = :hash
               and made_at > :validSince
            returning id, owner, sealed_file
            """;

    private static final String FORGET = """
            delete from one_time_link
             where made_at <= :validSince
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Keyring keyring;
    private final SecureRandom random = new SecureRandom();

    public JdbcOneTimeLinks(JdbcClient jdbc, Vault vault, Keyring keyring) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.keyring = keyring;
    }

    @Override
    public Optional<String> make(ConversationId owner, Enclosure file, Instant now) {
        var token = token();
        var id = UUID.randomUUID();
        return keyring.find(owner.value())
                .filter(key -> jdbc.sql(KEEP)
                                .param("id", id)
                                .param("hash", hash(token))
                                .param("owner", owner.value())
                                .param("file", Sealing.linked(key, id, file))
                                .param("now", utc(now))
                                .update()
                        > 0)
                .map(key -> token);
    }

    @Override
    public Optional<Enclosure> fetch(String token, Instant now) {
        return jdbc.sql(FETCH)
                .param("hash", hash(token))
                .param("validSince", utc(now.minus(VALID)))
                .query((row, number) -> new Fetched(
                        row.getObject("id", UUID.class),
                        row.getObject("owner", UUID.class),
                        row.getBytes("sealed_file")))
                .optional()
                .flatMap(this::opened);
    }

    private record Fetched(UUID id, UUID owner, byte[] sealed) {}

    private Optional<Enclosure> opened(Fetched file) {
        return keyring.find(file.owner()).map(key -> Sealing.linked(key, file.id(), file.sealed()));
    }

    @Override
    public int forgetExpired(Instant now) {
        return jdbc.sql(FORGET).param("validSince", utc(now.minus(VALID))).update();
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private byte[] hash(String token) {
        return vault.hash(HashPurpose.LINK, "", token);
    }
}
