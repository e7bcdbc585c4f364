package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations.Moved;
import id.temani.delivery.OutboundMessage;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a conversation to another chat: its addresses change, its key and everything under it stay. */
final class Moving {

    private static final String LOCK_IF_FREE = """
            select id
              from conversation
             where id = :id
               for no key update skip locked
            """;

    private static final String ADDRESSES = """
            select address.hash, address.sealed_address, conversation.channel
              from address
              join conversation on conversation.id = address.conversation_id
             where address.conversation_id = :id
             order by address.hash
            """;

    private static final String LEAVE_OLD_CHAT = """
            with unsent as (
                update outbox
                   set sealed_text        = null,
                       closed_at          = coalesce(closed_at, :now),
                       provider_hash      = null,
                       sealed_provider_id = null
                 where lane = :old
            ), shown as (
                delete from shown_message
                 where conversation_id = :old
            )
            delete from address
             where conversation_id = :old
            """;

    private static final String TAKE_ADDRESS = """
            update address
               set conversation_id = :old, sealed_address = :sealed
             where hash = :hash
            """;

    private static final String ARRIVE = """
            with spoken as (
                update safety_event
                   set conversation_id = :old
                 where conversation_id = :here
            ), asked as (
                update handoff
                   set channel = :channel
                 where resident = :old
            ), accompanied as (
                update case_file
                   set channel = :channel
                 where resident = :old
            )
            update conversation
               set address_hash = :hash, channel = :channel, shut_at = null, heard_at = :now
             where id = :old
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final ConversationRows rows;
    private final Erasure erasure;

    Moving(JdbcClient jdbc, Keyring keyring, Erasure erasure) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.rows = new ConversationRows(jdbc, keyring);
        this.erasure = erasure;
    }

    Optional<Conversation> lockIfFree(UUID id) {
        return jdbc.sql(LOCK_IF_FREE)
                .param("id", id)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional()
                .flatMap(rows::lock);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Place(byte[] hash, ChannelAddress address) {}

    Moved move(Conversation old, Conversation here, OutboundMessage notice, Instant now) {
        var places = places(here.id().value());
        var told = erasure.leave(notice, old.address(), now);
        var id = old.id().value();
        jdbc.sql(LEAVE_OLD_CHAT).param("old", id).param("now", utc(now)).update();
        for (var place : places) {
            take(id, place, place.address().equals(here.address()), here, now);
        }
        erasure.eraseRows(here.id().value());
        return new Moved(rows.lock(id).orElseThrow(), List.of(told));
    }

    private void take(UUID old, Place place, boolean isWhereTheyWrite, Conversation here, Instant now) {
        var key = keyring.find(old).orElseThrow();
        jdbc.sql(TAKE_ADDRESS)
                .param("old", old)
                .param("hash", place.hash())
                .param("sealed", Sealing.address(key, place.hash(), place.address()))
                .update();
        if (isWhereTheyWrite) {
            jdbc.sql(ARRIVE)
                    .param("old", old)
                    .param("here", here.id().value())
                    .param("hash", place.hash())
                    .param("channel", place.address().channel().name())
                    .param("now", utc(now))
                    .update();
        }
    }

    private List<Place> places(UUID id) {
        var key = keyring.find(id).orElseThrow();
        return jdbc.sql(ADDRESSES)
                .param("id", id)
                .query((row, number) -> place(row, key))
                .list();
    }

    private static Place place(ResultSet row, Dek key) throws SQLException {
        var hash = row.getBytes("hash");
        var channel = Channel.valueOf(row.getString("channel"));
        return new Place(hash, Sealing.address(key, hash, channel, row.getBytes("sealed_address")));
    }
}
