package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.InvitationCode;
import id.temani.handoff.Invitations;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Vault;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps invitations in PostgreSQL; a row is gone with its first use, so two who send one code at once cannot both win. */
public final class JdbcInvitations implements Invitations {

    private static final String ADD = """
            insert into invitation (hash, unit, created_at)
            values (:hash, :unit, :now)
            """;

    private static final String REDEEM = """
            delete from invitation
             where hash = :hash
               and created_at > :validSince
            returning unit
            """;

    private static final String FORGET = """
            delete from invitation
             where created_at <= :validSince
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    public JdbcInvitations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void add(InvitationCode code, UnitId unit, Instant now) {
        jdbc.sql(ADD)
                .param("hash", hash(code))
                .param("unit", unit.value())
                .param("now", utc(now))
                .update();
    }

    @Override
    public Optional<UnitId> redeem(InvitationCode code, Instant now) {
        return jdbc.sql(REDEEM)
                .param("hash", hash(code))
                .param("validSince", utc(now.minus(VALID)))
                .query((row, number) -> new UnitId(row.getString("unit")))
                .optional();
    }

    @Override
    public int forgetExpired(Instant now) {
        return jdbc.sql(FORGET).param("validSince", utc(now.minus(VALID))).update();
    }

    private byte[] hash(InvitationCode code) {
        return vault.hash(HashPurpose.INVITATION, "", code.value());
    }
}
