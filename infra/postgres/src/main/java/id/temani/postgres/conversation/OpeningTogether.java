package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Columns.bytes;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.Conversation;
import id.temani.conversation.InboundMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the messages of many people with one statement, those that need nothing but opening. */
final class OpeningTogether {

    /**
     * Whose row changed while the statement ran is left out: what was joined to it may be older than the row. Nobody is
     * waited for, so that two nodes cannot wait for each other.
     */
    private static final String OPEN = """
            with arrived as (
                select message.place, message.seen, message.home, message.second
                  from unnest(:seen::bytea[], :homes::bytea[], :seconds::bytea[])
                       with ordinality as message (seen, home, second, place)
            ), locked as (
                select conversation.*, arrived.place, arrived.seen
                  from arrived
                  join address on address.hash = arrived.home
                  join conversation on conversation.id = address.conversation_id
                 where conversation.address_hash = arrived.home
                   and conversation.role = 'RESIDENT'
                   and conversation.shut_at is null
                   and conversation.heard_at >= :quietSince
                   and not exists (select 1
                                     from handoff
                                    where handoff.resident = conversation.id
                                      and handoff.status <> 'SETTLED')
                   and (arrived.second is null
                        or exists (select 1
                                     from address other
                                    where other.hash = arrived.second
                                      and other.conversation_id = conversation.id))
                   for no key update of conversation skip locked
            ), opened as (
                select locked.*
                  from locked
                  join conversation before on before.id = locked.id and before.version = locked.version
            ), news as (
                insert into seen_message (hash, seen_at)
                select seen, :now
                  from opened
                    on conflict (hash) do nothing
             returning hash
            )
            select opened.place, opened.id, opened.channel, opened.role, opened.sealed_talk, opened.version,
                   opened.version as version_before, opened.limit_told_at, opened.created_at,
                   own_key.kek, own_key.wrapped,
                   null::uuid as handoff_id, null as handoff_status,
                   news.hash is not null as is_news
              from opened
              join keys.wrapped_key own_key on own_key.id = opened.id
              left join news on news.hash = opened.seen
             order by opened.place
            """;

    private final JdbcClient jdbc;
    private final ConversationRows rows;

    OpeningTogether(JdbcClient jdbc, ConversationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    private record Row(InboundMessage message, Optional<Conversation> conversation) {}

    /** @param senders of the messages, in their order */
    Map<InboundMessage, Optional<Conversation>> open(
            List<InboundMessage> messages, List<Sender> senders, List<byte[]> seen, Duration heardExactlyWithin) {
        var last = messages.stream()
                .map(InboundMessage::receivedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        var opened = new LinkedHashMap<InboundMessage, Optional<Conversation>>();
        jdbc.sql(OPEN)
                .param("seen", bytes(seen, hash -> hash))
                .param("homes", bytes(senders, Sender::from))
                .param("seconds", bytes(senders, OpeningTogether::second))
                .param("quietSince", utc(last.minus(heardExactlyWithin)))
                .param("now", utc(last))
                .query((row, number) -> row(row, messages))
                .list()
                .forEach(row -> opened.put(row.message(), row.conversation()));
        return opened;
    }

    private static byte @Nullable [] second(Sender sender) {
        return sender.addresses().size() > 1 ? sender.addresses().get(1) : null;
    }

    private Row row(ResultSet row, List<InboundMessage> messages) throws SQLException {
        var message = messages.get(row.getInt("place") - 1);
        return new Row(
                message, row.getBoolean("is_news") ? Optional.of(rows.atHome(row, message.from())) : Optional.empty());
    }
}
