package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.Conversations.Shown;
import id.temani.delivery.MessageId;
import id.temani.delivery.ProviderId;
import id.temani.postgres.delivery.SentIds;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Cell;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Wrapped;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which messages are on whose phone: what the person sent, what we sent them, and what staff were sent about them. */
public final class ShownMessages {

    // One person's rows first, whatever the planner believes of the rest: by the age of the messages, of which it knows
    // too little where much was erased, it reads the whole table.
    private static final String RECEIVED = """
            with theirs as materialized (
                select id, sealed_id, shown_at
                  from shown_message
                 where conversation_id = :id
            )
            select theirs.id, theirs.sealed_id,
                   conversation.id as lane, conversation.channel, conversation.address_hash, address.sealed_address,
                   lane_key.kek, lane_key.wrapped
              from theirs
              join conversation on conversation.id = :id
              join keys.wrapped_key lane_key on lane_key.id = conversation.id
              join address on address.hash = conversation.address_hash
             where theirs.shown_at >= :since
             order by theirs.shown_at, theirs.id
            """;

    private static final String SENT = """
            with theirs as materialized (
                select id, lane, number, closed_at, sealed_provider_id
                  from outbox
                 where lane = :id
                   and owner = :id
             union all
                select id, lane, number, closed_at, sealed_provider_id
                  from outbox
                 where owner = :id
                   and owner <> lane
            )
            select theirs.id, theirs.sealed_provider_id, theirs.closed_at,
                   conversation.id as lane, conversation.channel, conversation.address_hash, address.sealed_address,
                   lane_key.kek, lane_key.wrapped
              from theirs
              join conversation on conversation.id = theirs.lane
              join keys.wrapped_key lane_key on lane_key.id = conversation.id
              join address on address.hash = conversation.address_hash
             where theirs.closed_at >= :since
               and theirs.sealed_provider_id is not null
             order by theirs.number
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final SentIds sentIds;

    public ShownMessages(JdbcClient jdbc, Keyring keyring, SentIds sentIds) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.sentIds = sentIds;
    }

    static byte[] seal(Dek key, UUID row, ProviderId id) {
        return key.sealText(cell(row), id.value());
    }

    List<Shown> since(ConversationId person, Instant since) {
        var received = jdbc.sql(RECEIVED)
                .param("id", person.value())
                .param("since", utc(since))
                .query((row, number) -> received(row))
                .list();
        var sent = jdbc.sql(SENT)
                .param("id", person.value())
                .param("since", utc(since))
                .query((row, number) -> sent(row))
                .list();
        return Stream.concat(received.stream(), sent.stream().flatMap(Optional::stream))
                .toList();
    }

    private Shown received(ResultSet row) throws SQLException {
        var key = laneKey(row);
        var id = key.openText(cell(row.getObject("id", UUID.class)), row.getBytes("sealed_id"));
        return new Shown(chat(row, key), new ProviderId(id));
    }

    private Optional<Shown> sent(ResultSet row) throws SQLException {
        var chat = chat(row, laneKey(row));
        var message = new MessageId(row.getObject("id", UUID.class));
        return sentIds.open(message, row.getBytes("sealed_provider_id"), instant(row, "closed_at"))
                .map(id -> new Shown(chat, id));
    }

    private Dek laneKey(ResultSet row) throws SQLException {
        return keyring.learn(
                row.getObject("lane", UUID.class), new Wrapped(row.getString("kek"), row.getBytes("wrapped")));
    }

    private static ChannelAddress chat(ResultSet row, Dek laneKey) throws SQLException {
        return Sealing.address(
                laneKey,
                row.getBytes("address_hash"),
                Channel.valueOf(row.getString("channel")),
                row.getBytes("sealed_address"));
    }

    private static Cell cell(UUID row) {
        return new Cell("shown_message", row, "sealed_id");
    }
}
