package id.temani.postgres.access;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.access.BrowserPasses;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Vault;
import id.temani.resident.ConversationId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps codes and sessions in PostgreSQL; a code's row becomes its session's, so two who send it at once cannot both win. */
public final class JdbcBrowserPasses implements BrowserPasses {

    private static final String UNAMBIGUOUS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int CODE_LENGTH = 10;
    private static final int TOKEN_BYTES = 24;

    private static final String ADD = """
            insert into browser_pass (hash, coordinator, kind, valid_until)
            values (:hash, :coordinator, 'CODE', :until)
                on conflict (coordinator) where kind = 'CODE'
                   do update set hash = excluded.hash, valid_until = excluded.valid_until
            """;

    private static final String ENTER = """
            update browser_pass
               set hash = :session, kind = 'SESSION', valid_until = :until
              from conversation
             where hash = :code
               and kind = 'CODE'
               and valid_until > :now
               and conversation.id = coordinator
               and conversation.role = 'COORDINATOR'
            """;

    private static final String ADMITS = """
            select exists (select 1
                             from browser_pass
                             join conversation on conversation.id = coordinator
                            where hash = :session
                              and kind = 'SESSION'
                              and valid_until > :now
                              and conversation.role = 'COORDINATOR')
            """;

    private static final String FORGET = """
            delete from browser_pass
             where valid_until <= :now
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    public JdbcBrowserPasses(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public String code(ConversationId coordinator, Instant now) {
        var code = random.ints(CODE_LENGTH, 0, UNAMBIGUOUS.length())
                .map(UNAMBIGUOUS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        jdbc.sql(ADD)
                .param("hash", hash(code))
                .param("coordinator", coordinator.value())
                .param("until", utc(now.plus(CODE_VALID)))
                .update();
        return code;
    }

    @Override
    public Optional<String> enter(String code, Instant now) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var session = HexFormat.of().formatHex(bytes);
        var entered = jdbc.sql(ENTER)
                .param("session", hash(session))
                .param("until", utc(now.plus(SESSION_VALID)))
                .param("code", hash(code.strip().toLowerCase(Locale.ROOT)))
                .param("now", utc(now))
                .update();
        return entered == 1 ? Optional.of(session) : Optional.empty();
    }

    @Override
    public boolean admits(String session, Instant now) {
        return jdbc.sql(ADMITS)
                .param("session", hash(session))
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public int forgetExpired(Instant now) {
        return jdbc.sql(FORGET).param("now", utc(now)).update();
    }

    private byte[] hash(String secret) {
        return vault.hash(HashPurpose.BROWSER, "", secret);
    }
}
