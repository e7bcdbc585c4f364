package id.temani.postgres.delivery;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.delivery.PollOffsets;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Vault;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps in PostgreSQL how far a queue was read, and by whom. */
public final class JdbcPollOffsets implements PollOffsets {

    private static final String CLAIM = """
            insert into poll_state (queue, leased_by, leased_until, answered_at)
            values (:queue, :reader, :leasedUntil, :now)
            on conflict (queue) do update
               set leased_by    = excluded.leased_by,
                   leased_until = excluded.leased_until,
                   answered_at  = case when poll_state.leased_by = excluded.leased_by and poll_state.leased_until > :now
                                       then poll_state.answered_at
                                       else :now
                                  end
             where poll_state.leased_by = excluded.leased_by
                or poll_state.leased_until is null
                or poll_state.leased_until <= :now
            """;

    private static final String LOAD = """
            select next_update
              from poll_state
             where queue = :queue
               and stored_at >= :moment
            """;

    private static final String STORE = """
            update poll_state
               set next_update = :offset, stored_at = :now, answered_at = :now
             where queue = :queue
               and leased_by = :reader
               and leased_until > :now
            """;

    private static final String ANSWERED = """
            update poll_state
               set answered_at = :now
             where queue = :queue
               and leased_by = :reader
               and leased_until > :now
            """;

    private static final String RELEASE = """
            update poll_state
               set leased_by = null, leased_until = null
             where queue = :queue
               and leased_by = :reader
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    public JdbcPollOffsets(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public boolean claim(String queue, UUID reader, Instant now) {
        return jdbc.sql(CLAIM)
                        .param("queue", name(queue))
                        .param("reader", reader)
                        .param("now", utc(now))
                        .param("leasedUntil", utc(now.plus(LEASE)))
                        .update()
                == 1;
    }

    @Override
    public OptionalLong load(String queue, Instant moment) {
        return jdbc.sql(LOAD)
                .param("queue", name(queue))
                .param("moment", utc(moment))
                .query((row, number) -> row.getLong("next_update"))
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public void store(String queue, UUID reader, long offset, Instant now) {
        jdbc.sql(STORE)
                .param("queue", name(queue))
                .param("reader", reader)
                .param("offset", offset)
                .param("now", utc(now))
                .update();
    }

    @Override
    public void answered(String queue, UUID reader, Instant now) {
        jdbc.sql(ANSWERED)
                .param("queue", name(queue))
                .param("reader", reader)
                .param("now", utc(now))
                .update();
    }

    @Override
    public void release(String queue, UUID reader) {
        jdbc.sql(RELEASE).param("queue", name(queue)).param("reader", reader).update();
    }

    private String name(String queue) {
        return HexFormat.of().formatHex(vault.hash(HashPurpose.BOT, "", queue));
    }
}
