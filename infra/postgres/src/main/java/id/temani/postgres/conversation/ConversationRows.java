package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.maybe;

import id.temani.conversation.Conversation;
import id.temani.conversation.Conversation.Pending;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Wrapped;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.resident.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads conversations with their key and open request. */
final class ConversationRows {

    /**
     * Ends a statement whose {@code locked}, {@code known} and {@code seen} came before. Whoever had to wait for the
     * lock sees the row as it is now, and everything joined to it as it was when the statement began; the two versions
     * tell. {@code no key update}, because a foreign key of somebody else must not wait for us.
     */
    static final String SELECT_LOCKED = """
            select delivery.news, (select count(*) from known) as known_addresses,
                   locked.id, locked.channel, locked.role, locked.address_hash, locked.sealed_talk, locked.version,
                   locked.limit_told_at, locked.shut_at, locked.created_at, locked.heard_at,
                   before.version as version_before,
                   own_key.kek, own_key.wrapped,
                   handoff.id as handoff_id, handoff.status as handoff_status
              from (select exists (select 1 from seen) as news) as delivery
              left join locked on true
              left join conversation before on before.id = locked.id
              left join keys.wrapped_key own_key on own_key.id = locked.id
              left join handoff on handoff.resident = locked.id and handoff.status <> 'SETTLED'
            """;

    private static final String LOCK = """
            with locked as (
                select *
                  from conversation
                 where id = :id
                   for no key update
            )
            select locked.id, locked.channel, locked.role, locked.address_hash, locked.sealed_talk, locked.version,
                   locked.limit_told_at, locked.shut_at, locked.created_at,
                   before.version as version_before,
                   own_key.kek, own_key.wrapped, address.sealed_address,
                   handoff.id as handoff_id, handoff.status as handoff_status
              from locked
              join conversation before on before.id = locked.id
              join keys.wrapped_key own_key on own_key.id = locked.id
              join address on address.hash = locked.address_hash
              left join handoff on handoff.resident = locked.id and handoff.status <> 'SETTLED'
            """;

    private static final String PEEK = """
            select conversation.id, channel, role, address_hash, sealed_talk, version,
                   limit_told_at, shut_at, created_at, version as version_before,
                   own_key.kek, own_key.wrapped, address.sealed_address,
                   (select id from handoff where resident = :id and status <> 'SETTLED') as handoff_id,
                   (select status from handoff where resident = :id and status <> 'SETTLED') as handoff_status
              from conversation
              join keys.wrapped_key own_key on own_key.id = conversation.id
              join address on address.hash = conversation.address_hash
             where conversation.id = :id
            """;

    private static final String PENDING = """
            select id, status
              from handoff
             where resident = :id
               and status <> 'SETTLED'
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    ConversationRows(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    /**
     * What opening a message found.
     *
     * @param addressHash which address we answered to until now; null when there is no conversation
     * @param heardAt when the person last wrote, as far as it was noted
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Opened(
            boolean isNews,
            int knownAddresses,
            Optional<Conversation> conversation,
            boolean isShut,
            byte @Nullable [] addressHash,
            Instant heardAt) {

        boolean answersTo(byte[] hash) {
            return Arrays.equals(addressHash, hash);
        }

        boolean wasQuietSince(Instant moment) {
            return heardAt.isBefore(moment);
        }
    }

    /** @param from where the message came from, which is where we answer */
    Opened opened(ResultSet row, ChannelAddress from) throws SQLException {
        var news = row.getBoolean("news");
        var known = row.getInt("known_addresses");
        if (row.getObject("id") == null) {
            return new Opened(news, known, Optional.empty(), false, null, Instant.EPOCH);
        }
        var conversation = conversation(row, key(row), from, false);
        var shut = maybe(row, "shut_at").isPresent();
        return new Opened(
                news, known, Optional.of(conversation), shut, row.getBytes("address_hash"), instant(row, "heard_at"));
    }

    /** @param from where the message came from, which is where we answer already */
    Conversation atHome(ResultSet row, ChannelAddress from) throws SQLException {
        return conversation(row, key(row), from, false);
    }

    Optional<Conversation> lock(UUID id) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional();
    }

    Optional<Conversation> peek(UUID id) {
        return jdbc.sql(PEEK)
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional();
    }

    private Conversation stored(ResultSet row) throws SQLException {
        var key = key(row);
        var address = Sealing.address(
                key,
                row.getBytes("address_hash"),
                Channel.valueOf(row.getString("channel")),
                row.getBytes("sealed_address"));
        return conversation(row, key, address, maybe(row, "shut_at").isPresent());
    }

    private Conversation conversation(ResultSet row, Dek key, ChannelAddress address, boolean silenced)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Conversation(
                new ConversationId(id),
                address,
                Role.valueOf(row.getString("role")),
                Sealing.talk(key, id, row.getBytes("sealed_talk")),
                row.getLong("version"),
                pending(row, id),
                silenced,
                maybe(row, "limit_told_at"),
                instant(row, "created_at"));
    }

    private Dek key(ResultSet row) throws SQLException {
        return keyring.learn(
                row.getObject("id", UUID.class), new Wrapped(row.getString("kek"), row.getBytes("wrapped")));
    }

    private Optional<Pending> pending(ResultSet row, UUID id) throws SQLException {
        if (row.getLong("version") != row.getLong("version_before")) {
            return jdbc.sql(PENDING)
                    .param("id", id)
                    .query((fresh, number) -> pending(fresh.getObject("id", UUID.class), fresh.getString("status")))
                    .optional();
        }
        var handoff = row.getObject("handoff_id", UUID.class);
        return handoff == null ? Optional.empty() : Optional.of(pending(handoff, row.getString("handoff_status")));
    }

    private static Pending pending(UUID handoff, String status) {
        return new Pending(new HandoffId(handoff), Handoff.Status.valueOf(status));
    }
}
