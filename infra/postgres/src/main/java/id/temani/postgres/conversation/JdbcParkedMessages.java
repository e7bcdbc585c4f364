package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.ParkedMessages;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.DayKeys;
import id.temani.postgres.vault.Vault;
import id.temani.resident.ChannelAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps parked messages in PostgreSQL, under a key of their day that is destroyed two days later. */
public final class JdbcParkedMessages implements ParkedMessages {

    private static final Duration LEASE = Duration.ofMinutes(1);

    // Parked only if this transaction, or nobody yet, marked the message as seen: otherwise another delivery of it was
    // carried out meanwhile.
    private static final String PARK = """
            with marked as (
                insert into seen_message (hash, seen_at)
                values (:seen, :now)
                    on conflict (hash) do nothing
             returning hash
            ), ours as (
                select hash
                  from marked
                 union all
                select hash
                  from seen_message
                 where hash = :seen
                   and xmin::text = (pg_current_xact_id_if_assigned()::text::bigint % 4294967296)::text
            )
            insert into parked_message (id, seen_hash, address_hash, sealed_message, key_day, error_class, stood_at,
                                        due_at, parked_at)
            select :id, hash, :address, :message, :day, :errorClass,
                   coalesce((select version
                               from conversation
                               join address on address.conversation_id = conversation.id
                              where address.hash = :address), -1),
                   :now, :now
              from ours
                on conflict (seen_hash) do nothing
            """;

    private static final String DUE = """
            with due as (
                select id
                  from parked_message
                 where closed_at is null
                   and due_at <= :now
                 order by parked_at, id
                 limit :limit
                   for update skip locked
            ), taken as (
                update parked_message
                   set due_at = :leasedUntil, attempts = attempts + 1
                  from due
                 where parked_message.id = due.id
             returning parked_message.*
            )
            select id, sealed_message, key_day, stood_at, attempts, parked_at
              from taken
             order by parked_at, id
            """;

    private static final String SETTLE = """
            update parked_message
               set sealed_message = null, address_hash = null, closed_at = :now
             where id = :id
               and closed_at is null
            """;

    private static final String POSTPONE = """
            update parked_message
               set due_at = :next, error_class = :errorClass
             where id = :id
               and closed_at is null
            """;

    private static final String ABANDON = """
            update parked_message
               set sealed_message = null, address_hash = null, closed_at = :now
             where closed_at is null
               and parked_at < :moment
            """;

    private static final String WAITS_FROM = """
            select exists (select 1
                             from parked_message
                            where closed_at is null
                              and address_hash = :address)
            """;

    private static final String WAITING = """
            select count(*)
              from parked_message
             where closed_at is null
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final DayKeys keys;

    /** @param keys those for parked messages */
    public JdbcParkedMessages(JdbcClient jdbc, Vault vault, DayKeys keys) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.keys = keys;
    }

    @Override
    public boolean park(InboundMessage message, String errorClass, Instant now) {
        var id = UUID.randomUUID();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return jdbc.sql(PARK)
                        .param("id", id)
                        .param("seen", Sender.seenHash(message, vault))
                        .param("address", Sender.hash(message.from(), vault))
                        .param("message", Sealing.parked(keys.of(day), id, message))
                        .param("day", day)
                        .param("errorClass", errorClass)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    @Override
    public boolean waitsFrom(ChannelAddress address) {
        return jdbc.sql(WAITS_FROM)
                .param("address", Sender.hash(address, vault))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Parked> due(Instant now, int limit) {
        return jdbc
                .sql(DUE)
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(LEASE)))
                .param("limit", limit)
                .query((row, number) -> parked(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void settle(UUID id, Instant now) {
        jdbc.sql(SETTLE).param("id", id).param("now", utc(now)).update();
    }

    @Override
    public void postpone(UUID id, Instant next, String errorClass) {
        jdbc.sql(POSTPONE)
                .param("id", id)
                .param("next", utc(next))
                .param("errorClass", errorClass)
                .update();
    }

    @Override
    public int abandonParkedBefore(Instant moment, Instant now) {
        return jdbc.sql(ABANDON)
                .param("moment", utc(moment))
                .param("now", utc(now))
                .update();
    }

    @Override
    public int waiting() {
        return jdbc.sql(WAITING).query((row, number) -> row.getInt(1)).single();
    }

    /** Empty when the key of its day is destroyed: nobody can carry it out any more, and it is abandoned in time. */
    private Optional<Parked> parked(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("sealed_message");
        var stoodAt = row.getLong("stood_at");
        var attempts = row.getInt("attempts");
        var parkedAt = instant(row, "parked_at");
        return keys.find(row.getObject("key_day", LocalDate.class))
                .map(key -> new Parked(id, Sealing.parked(key, id, sealed), stoodAt, attempts, parkedAt));
    }
}
