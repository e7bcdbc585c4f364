package id.temani.postgres.referral;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.casefile.CaseId;
import id.temani.casefile.Entry;
import id.temani.postgres.stored.ReferralSealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Vault;
import id.temani.referral.Referral;
import id.temani.referral.ReferralState;
import id.temani.referral.Referrals;
import id.temani.referral.Rejection;
import id.temani.resident.ConversationId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps referrals in PostgreSQL; to whom and for what is sealed under the resident's key, a token is kept as a keyed hash. */
public final class JdbcReferrals implements Referrals {

    private static final int TOKEN_BYTES = 24;

    private static final String SELECT = """
            select referral.id, referral.number, referral.case_id, case_file.resident, referral.sealed_terms
              from referral
              join case_file on case_file.id = referral.case_id
            """;

    private static final String LOCK = SELECT + """
             where referral.id = :id
               for no key update of referral
            """;

    private static final String OF_CASE = SELECT + """
             where referral.case_id = :file
             order by referral.number
            """;

    private static final String BY_TOKEN = SELECT + """
             where referral.token_hash = :hash
               and referral.open_until > :now
            """;

    private static final String ADD = """
            insert into referral (id, number, case_id, state, sealed_terms)
            values (:id, :number, :file, :state, :terms)
            """;

    private static final String SAVE = """
            update referral
               set state = :state, sealed_terms = :terms
             where id = :id
            """;

    private static final String OPEN_PAGE = """
            update referral
               set token_hash = :hash, open_until = :until
             where id = :id
            """;

    private static final String KEEP_PAGE = """
            update referral
               set open_until = :until
             where id = :id
               and token_hash is not null
            """;

    private static final String HISTORY = """
            select state, by_whom, rejection, happened_at
              from referral_step
             where referral_id = :id
             order by number
            """;

    private static final String STEP = """
            insert into referral_step (referral_id, number, state, by_whom, rejection, happened_at)
            values (:id, :number, :state, :by, :rejection, :at)
                on conflict (referral_id, number) do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Keyring keyring;
    private final SecureRandom random = new SecureRandom();

    public JdbcReferrals(JdbcClient jdbc, Vault vault, Keyring keyring) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.keyring = keyring;
    }

    @Override
    public void add(Referral referral) {
        jdbc.sql(ADD)
                .param("id", referral.id())
                .param("number", referral.number())
                .param("file", referral.file().value())
                .param("state", referral.state().name())
                .param("terms", ReferralSealing.terms(key(referral.resident().value()), referral))
                .update();
        step(referral);
    }

    @Override
    public void save(Referral referral) {
        jdbc.sql(SAVE)
                .param("id", referral.id())
                .param("state", referral.state().name())
                .param("terms", ReferralSealing.terms(key(referral.resident().value()), referral))
                .update();
        step(referral);
    }

    @Override
    public Optional<Referral> lock(UUID id) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .query((row, number) -> referral(row))
                .optional();
    }

    @Override
    public List<Referral> of(CaseId file) {
        return jdbc.sql(OF_CASE)
                .param("file", file.value())
                .query((row, number) -> referral(row))
                .list();
    }

    @Override
    public String openPage(Referral referral, Instant until) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        jdbc.sql(OPEN_PAGE)
                .param("id", referral.id())
                .param("hash", hash(token))
                .param("until", utc(until))
                .update();
        return token;
    }

    @Override
    public void keepPage(Referral referral, Instant until) {
        jdbc.sql(KEEP_PAGE)
                .param("id", referral.id())
                .param("until", utc(until))
                .update();
    }

    @Override
    public Optional<Referral> byToken(String token, Instant now) {
        return jdbc.sql(BY_TOKEN)
                .param("hash", hash(token))
                .param("now", utc(now))
                .query((row, number) -> referral(row))
                .optional();
    }

    /** What was entered before never changes: only what was added is written. */
    private void step(Referral referral) {
        var history = referral.history();
        for (int number = 0; number < history.size(); number++) {
            var step = history.get(number);
            jdbc.sql(STEP)
                    .param("id", referral.id())
                    .param("number", number)
                    .param("state", step.state().name())
                    .param("by", step.by().name())
                    .param("rejection", step.rejection().map(Enum::name).orElse(null), Types.VARCHAR)
                    .param("at", utc(step.at()))
                    .update();
        }
    }

    private Referral referral(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var resident = row.getObject("resident", UUID.class);
        return new Referral(
                id,
                row.getInt("number"),
                new CaseId(row.getObject("case_id", UUID.class)),
                new ConversationId(resident),
                ReferralSealing.terms(key(resident), id, row.getBytes("sealed_terms")),
                history(id));
    }

    private List<Referral.Step> history(UUID id) {
        return jdbc.sql(HISTORY)
                .param("id", id)
                .query((row, number) -> new Referral.Step(
                        ReferralState.valueOf(row.getString("state")),
                        Entry.By.valueOf(row.getString("by_whom")),
                        Optional.ofNullable(row.getString("rejection")).map(Rejection::valueOf),
                        instant(row, "happened_at")))
                .list();
    }

    private Dek key(UUID resident) {
        return keyring.find(resident)
                .orElseThrow(() -> new IllegalStateException("Conversation " + resident + " is erased"));
    }

    private byte[] hash(String token) {
        return vault.hash(HashPurpose.REFERRAL, "", token);
    }
}
