package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations.Moved;
import id.temani.delivery.OutboundMessage;
import id.temani.postgres.vault.Keyring;
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
    private final Addresses addresses;
    private final ConversationRows rows;
    private final Erasure erasure;

    Moving(JdbcClient jdbc, Keyring keyring, Erasure erasure) {
        this.jdbc = jdbc;
        this.addresses = new Addresses(jdbc, keyring);
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

    Moved move(Conversation old, Conversation here, OutboundMessage notice, Instant now) {
        var places = addresses.of(here.id().value());
        var told = erasure.leave(notice, old.address(), now);
        var id = old.id().value();
        jdbc.sql(LEAVE_OLD_CHAT).param("old", id).param("now", utc(now)).update();
        for (var place : places) {
            take(id, place, place.address().equals(here.address()), here, now);
        }
        erasure.eraseRows(here.id().value());
        return new Moved(rows.lock(id).orElseThrow(), List.of(told));
    }

    private void take(UUID old, Addresses.Place place, boolean isWhereTheyWrite, Conversation here, Instant now) {
        addresses.give(place, old);
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
}
