package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.delivery.Claim;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases one person: every row, the key, scheduled work. Others' records stay; an agent's unfinished talk goes back into
 * the queue. What cannot be erased is what keyed hashes without a name in other tables said for a while: that some
 * message was seen.
 */
public final class Erasure {

    private static final String ALARM_CLOCKS = """
            delete from scheduled_tasks
             where task_instance = :id::text
                or task_instance in (select id::text from handoff where resident = :id)
                or task_instance in (select id::text from agent where chat = :id)
                or task_instance in (select id::text from safety_event where conversation_id = :id)
                or task_instance in (select id::text from case_file where resident = :id)
                or task_instance in (select held_line.id::text
                                       from held_line
                                       join handoff on handoff.id = held_line.handoff_id
                                      where handoff.resident = :id
                                         or held_line.writer = :id)
                or task_instance in (select waiting_line.id::text
                                       from waiting_line
                                       join handoff on handoff.id = waiting_line.handoff_id
                                      where handoff.resident = :id
                                         or waiting_line.writer = :id)
            """;

    // First of the deletions: it waits for whoever holds the request, so that what they wrote is seen by the rest.
    private static final String HANDOFFS = """
            delete from handoff
             where resident = :id
            """;

    private static final String TALKS_OF_AGENT = """
            update handoff
               set agent_id    = null,
                   status      = case when status = 'LIVE' then 'WAITING' else status end,
                   accepted_at = case when status = 'LIVE' then null else accepted_at end
             where agent_id = (select id from agent where chat = :id)
            """;

    private static final String RECUSALS = """
            delete from recusal
             where resident_hash = :hash
            """;

    private static final String STAFF = """
            with coordinating as (
                delete from coordinator
                 where chat = :id
            )
            delete from agent
             where chat = :id
            """;

    private static final String MESSAGES = """
            delete from outbox
             where lane = :id
                or owner = :id and owner <> lane
            """;

    private static final String PARKED = """
            delete from parked_message
             where address_hash in (select hash from address where conversation_id = :id)
            """;

    private static final String CONVERSATION = """
            with key as (
                delete from keys.wrapped_key
                 where id = :id
            )
            delete from conversation
             where id = :id
            """;

    private static final String FAREWELL = """
            with key as (
                insert into keys.wrapped_key (id, kek, wrapped)
                values (:id, :kek, :wrapped)
            )
            insert into outbox (id, lane, owner, nature, sealed_text, sealed_farewell_to, added_at, attempts,
                                leased_by, leased_until)
            values (:id, :id, :id, 'FAREWELL', :text, :to, :now, 1, :node, :leasedUntil)
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final ConversationRows rows;
    private final UUID node;

    public Erasure(JdbcClient jdbc, Keyring keyring, UUID node) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.rows = new ConversationRows(jdbc, keyring);
        this.node = node;
    }

    List<Claim> erase(ConversationId person, Optional<OutboundMessage> farewell, Instant now) {
        var conversation = rows.lock(person.value());
        if (conversation.isEmpty()) {
            return List.of();
        }
        eraseRows(person.value());
        return farewell.map(message -> List.of(leave(message, conversation.get().address(), now)))
                .orElse(List.of());
    }

    void eraseRows(UUID id) {
        delete(ALARM_CLOCKS, id);
        delete(HANDOFFS, id);
        delete(TALKS_OF_AGENT, id);
        jdbc.sql(RECUSALS)
                .param("hash", keyring.vault().hash(HashPurpose.RECUSAL, "", id.toString()))
                .update();
        delete(STAFF, id);
        delete(MESSAGES, id);
        delete(PARKED, id);
        delete(CONVERSATION, id);
        keyring.forget(id);
    }

    private void delete(String sql, UUID id) {
        jdbc.sql(sql).param("id", id).update();
    }

    /** The last line stands in a lane of its own and under a key of its own: nothing leads from it to the person's rows. */
    Claim leave(OutboundMessage message, ChannelAddress to, Instant now) {
        var id = message.id().value();
        var vault = keyring.vault();
        var key = vault.freshKey();
        var wrapped = vault.wrap(id, key);
        jdbc.sql(FAREWELL)
                .param("id", id)
                .param("kek", wrapped.kek())
                .param("wrapped", wrapped.bytes())
                .param("text", Sealing.utterance(key, id, message.utterance()))
                .param("to", Sealing.farewellAddress(key, id, to))
                .param("node", node)
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(Outbox.LEASE)))
                .update();
        var alone = new ConversationId(id);
        var farewell = new OutboundMessage(message.id(), alone, alone, Nature.FAREWELL, message.utterance());
        return new Claim(farewell, to, now, false, 1, 0);
    }
}
