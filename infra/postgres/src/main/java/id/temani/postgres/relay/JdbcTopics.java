package id.temani.postgres.relay;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.delivery.ProviderId;
import id.temani.handoff.Alias;
import id.temani.handoff.HandoffId;
import id.temani.relay.Topics;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps topics in PostgreSQL. Each statement stands for itself. */
public final class JdbcTopics implements Topics {

    private static final String OF = """
            select handoff.id, handoff.word, handoff.number, topic.thread
              from handoff
              join agent on agent.id = handoff.agent_id
              left join topic on topic.handoff_id = handoff.id and topic.chat = agent.chat
             where handoff.resident = :owner
               and handoff.status = 'LIVE'
               and agent.chat = :lane
            """;

    // Locked, so that one that is just being erased is seen as gone: its topic must be deleted all the same.
    private static final String OPENED = """
            with talk as (
                select id
                  from handoff
                 where id = :talk
                   for key share
            )
            insert into topic (chat, thread, handoff_id, tries, due_at)
            select conversation.id, :thread, (select id from talk), 0, :now
              from conversation
             where conversation.id = :chat
                on conflict do nothing
            """;

    private static final String LOST = """
            update topic
               set handoff_id = null, due_at = :now
             where chat = :chat
               and thread = :thread
            """;

    private static final String FORGET = """
            delete from topic
             where chat = :chat
               and thread = :thread
            """;

    private static final String TALK_IN = """
            select handoff_id
              from topic
             where chat = :chat
               and thread = :thread
               and handoff_id is not null
            """;

    private static final String OVER = """
            with over as (
                select chat, thread
                  from topic
                 where due_at <= :now
                   and not exists (select 1
                                     from handoff
                                     join agent on agent.id = handoff.agent_id
                                    where handoff.id = topic.handoff_id
                                      and handoff.status = 'LIVE'
                                      and agent.chat = topic.chat)
                 order by due_at
                 limit :limit
                   for update of topic skip locked
            )
            update topic
               set tries = tries + 1, due_at = :now + interval '1 minute' * power(4, tries)
              from over
             where topic.chat = over.chat
               and topic.thread = over.thread
         returning topic.chat, topic.thread, topic.tries
            """;

    private final JdbcClient jdbc;

    public JdbcTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place of(ConversationId lane, ConversationId owner) {
        return jdbc.sql(OF)
                .param("lane", lane.value())
                .param("owner", owner.value())
                .query((row, number) -> {
                    var thread = row.getString("thread");
                    var alias = new Alias(row.getString("word"), row.getInt("number"));
                    return thread == null
                            ? new Place.Wanted(new HandoffId(row.getObject("id", UUID.class)), alias.toString())
                            : (Place) new Place.Within(new ProviderId(thread));
                })
                .optional()
                .orElseGet(Place.Outside::new);
    }

    @Override
    public void opened(ConversationId chat, HandoffId talk, ProviderId topic, Instant now) {
        jdbc.sql(OPENED)
                .param("chat", chat.value())
                .param("talk", talk.value())
                .param("thread", topic.value())
                .param("now", utc(now))
                .update();
    }

    @Override
    public void lost(ConversationId chat, ProviderId topic, Instant now) {
        jdbc.sql(LOST)
                .param("chat", chat.value())
                .param("thread", topic.value())
                .param("now", utc(now))
                .update();
    }

    @Override
    public void forget(ConversationId chat, ProviderId topic) {
        jdbc.sql(FORGET)
                .param("chat", chat.value())
                .param("thread", topic.value())
                .update();
    }

    @Override
    public Optional<HandoffId> talkIn(ConversationId chat, ProviderId topic) {
        return jdbc.sql(TALK_IN)
                .param("chat", chat.value())
                .param("thread", topic.value())
                .query(UUID.class)
                .optional()
                .map(HandoffId::new);
    }

    @Override
    public List<Over> over(Instant now, int limit) {
        return jdbc.sql(OVER)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, number) -> new Over(
                        new ConversationId(row.getObject("chat", UUID.class)),
                        new ProviderId(row.getString("thread")),
                        row.getInt("tries")))
                .list();
    }
}
