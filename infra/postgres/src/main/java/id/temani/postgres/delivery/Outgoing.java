package id.temani.postgres.delivery;

import static id.temani.postgres.stored.Columns.bytes;
import static id.temani.postgres.stored.Columns.texts;
import static id.temani.postgres.stored.Columns.uuids;
import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;
import static java.util.Objects.requireNonNull;

import id.temani.delivery.Claim;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Wrapped;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Puts messages into the outbox as part of a bigger statement, so that a whole turn is written in one round trip.
 *
 * <p>A message is leased to this node at once unless something unsent in its lane was not: was written elsewhere, put off,
 * or handed out again.
 */
public final class Outgoing {

    /** Common table expressions; bind with {@link #bind}. */
    public static final String ADDED = """
            incoming as (
                select m.id, m.lane, m.owner, m.nature, m.text, m.place
                  from unnest(:ids::uuid[], :lanes::uuid[], :owners::uuid[], :natures::text[], :texts::bytea[])
                       with ordinality as m (id, lane, owner, nature, text, place)
            ), open_lane as (
                select lane.id, lane.channel, lane.role, lane.heard_at, lane.address_hash,
                       not exists (select 1
                                     from outbox earlier
                                    where earlier.lane = lane.id
                                      and earlier.closed_at is null
                                      and not coalesce(
                                          earlier.leased_by = :node and earlier.leased_until > :now, false)) as free
                  from conversation lane
                 where lane.id = any(:lanes::uuid[])
                   and lane.shut_at is null
            ), added as (
                insert into outbox (id, lane, owner, nature, sealed_text, added_at, attempts, leased_by, leased_until)
                select incoming.id, incoming.lane, incoming.owner, incoming.nature, incoming.text, :now, free::int,
                       case when free then :node end, case when free then :leasedUntil end
                  from incoming
                  join open_lane on open_lane.id = incoming.lane
                 order by incoming.place
                    on conflict (id) do nothing
             returning id, lane, leased_until
            )""";

    /** What this node may send at once, in the order of {@code place}; read with {@link #claims}. */
    public static final String CLAIMED = """
            select incoming.place, added.id, open_lane.channel, open_lane.role, open_lane.heard_at,
                   open_lane.address_hash, address.sealed_address, lane_key.kek, lane_key.wrapped
              from added
              join incoming on incoming.id = added.id
              join open_lane on open_lane.id = added.lane
              join address on address.hash = open_lane.address_hash
              join keys.wrapped_key lane_key on lane_key.id = added.lane
             where added.leased_until is not null
             order by incoming.place
            """;

    private final Keyring keyring;
    private final UUID node;

    public Outgoing(Keyring keyring, UUID node) {
        this.keyring = keyring;
        this.node = node;
    }

    /** Seals every message under its owner's key. One whose owner was erased meanwhile has nobody to go to: left out. */
    public StatementSpec bind(StatementSpec statement, List<OutboundMessage> messages, Instant now) {
        var owners = new HashSet<UUID>();
        messages.forEach(message -> owners.add(message.owner().value()));
        var keys = keyring.find(owners);
        var kept = messages.stream()
                .filter(message -> keys.containsKey(message.owner().value()))
                .toList();
        return statement
                .param("ids", uuids(kept, message -> message.id().value()))
                .param("lanes", uuids(kept, message -> message.lane().value()))
                .param("owners", uuids(kept, message -> message.owner().value()))
                .param("natures", texts(kept, message -> message.nature().name()))
                .param("texts", bytes(kept, message -> sealed(message, keys)))
                .param("node", node)
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(Outbox.LEASE)));
    }

    private static byte[] sealed(OutboundMessage message, Map<UUID, Dek> keys) {
        var key = requireNonNull(keys.get(message.owner().value()));
        return Sealing.utterance(key, message.id().value(), message.utterance());
    }

    /** Reads back the messages that this node may send at once. */
    public RowMapper<Claim> claims(List<OutboundMessage> messages) {
        var byId = messages.stream()
                .collect(Collectors.toMap(message -> message.id().value(), Function.identity(), (one, same) -> one));
        return (row, number) -> claim(row, byId);
    }

    private Claim claim(ResultSet row, Map<UUID, OutboundMessage> byId) throws SQLException {
        var message = requireNonNull(byId.get(row.getObject("id", UUID.class)));
        var lane = message.lane().value();
        var key = keyring.learn(lane, new Wrapped(row.getString("kek"), row.getBytes("wrapped")));
        var to = Sealing.address(
                key,
                row.getBytes("address_hash"),
                Channel.valueOf(row.getString("channel")),
                row.getBytes("sealed_address"));
        var protect = isProtected(Role.valueOf(row.getString("role")), message.lane(), message.owner());
        return new Claim(message, to, instant(row, "heard_at"), protect, 1, 0);
    }

    /** Staff must not pass on what they are sent about a resident. */
    static boolean isProtected(Role role, ConversationId lane, ConversationId owner) {
        return role != Role.RESIDENT && !lane.equals(owner);
    }
}
