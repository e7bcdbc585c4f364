package id.temani.postgres.reminder;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.reminder.Outcome;
import id.temani.reminder.Reminder;
import id.temani.reminder.Reminders;
import id.temani.reminder.Thing;
import id.temani.reminder.Topic;
import id.temani.resident.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps reminders in PostgreSQL. Several nodes share the work by {@code skip locked}; the kept row is the key. */
public final class JdbcReminders implements Reminders {

    static final String PLAN = """
            insert into reminder (id, person, topic, audience, thing, revision, about, happens_at, zone, due_at, stale_at,
                                  look_at, state)
            select :id, conversation.id, :topic, :audience, :thing, :revision, :about, :happensAt, :zone, :dueAt, :staleAt,
                   :dueAt, 'PLANNED'
              from conversation
             where conversation.id = :person
                on conflict (thing, due_at, person, topic) do update
               set revision = excluded.revision, about = excluded.about, happens_at = excluded.happens_at,
                   zone = excluded.zone, stale_at = excluded.stale_at, look_at = excluded.look_at,
                   state = 'PLANNED', settled_at = null
             where reminder.state in ('PLANNED', 'WITHDRAWN', 'MUTED')
            """;

    static final String WITHDRAW = """
            update reminder
               set state = 'WITHDRAWN', settled_at = due_at
             where thing = :thing
               and topic = :topic
               and revision < :below
               and state = 'PLANNED'
            """;

    static final String WITHDRAW_CASE = """
            update reminder
               set state = 'WITHDRAWN', settled_at = due_at
             where about = :about
               and state in ('PLANNED', 'MUTED')
            """;

    static final String MUTE = """
            update reminder
               set state = 'MUTED', settled_at = due_at
             where person = :person
               and audience = :audience
               and state = 'PLANNED'
            """;

    static final String UNMUTE = """
            update reminder
               set state = 'PLANNED', settled_at = null, look_at = due_at
             where person = :person
               and audience = :audience
               and state = 'MUTED'
               and due_at > :now
            """;

    static final String SELECT = """
            select id, person, topic, thing, revision, about, happens_at, zone, due_at, stale_at
              from reminder
            """;

    static final String NEXT_DUE = SELECT + """
             where state = 'PLANNED'
               and look_at <= :now
             order by look_at
             limit 1
               for no key update skip locked
            """;

    static final String SKIP_STALE = """
            with late as (
                select id
                  from reminder
                 where state = 'PLANNED'
                   and look_at <= :now
                   and stale_at < :now
                 order by look_at
                 limit :limit
                   for no key update skip locked
            )
            update reminder
               set state = 'TOO_LATE', settled_at = :now
              from late
             where reminder.id = late.id
            """;

    static final String SETTLE = """
            update reminder
               set state = :outcome, settled_at = :now
             where id = :id
            """;

    static final String PUT_OFF = """
            update reminder
               set look_at = :until
             where id = :id
            """;

    static final String TEMPLATES = """
            select count(*)
              from reminder
             where about = :about
               and topic = :topic
               and state = 'SENT_AS_TEMPLATE'
               and settled_at > :heardAt
            """;

    static final String IS_PLANNED = """
            select exists (select 1
                             from reminder
                            where person = :person
                              and topic = :topic
                              and state = 'PLANNED')
            """;

    private static final String FORGET = """
            delete from reminder
             where settled_at < :moment
               and happens_at < :moment
               and due_at < :moment
            """;

    private final JdbcClient jdbc;
    private final SentReminders sent;

    public JdbcReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.sent = new SentReminders(jdbc);
    }

    @Override
    public boolean plan(Reminder reminder) {
        var thing = reminder.thing();
        return jdbc.sql(PLAN)
                        .param("id", reminder.id())
                        .param("person", thing.person().value())
                        .param("topic", thing.topic().name())
                        .param("audience", thing.topic().audience().name())
                        .param("thing", thing.id())
                        .param("revision", thing.revision())
                        .param("about", thing.about())
                        .param("happensAt", utc(thing.happensAt()))
                        .param("zone", thing.zone().getId())
                        .param("dueAt", utc(reminder.dueAt()))
                        .param("staleAt", utc(reminder.staleAt()))
                        .update()
                == 1;
    }

    @Override
    public void withdraw(Topic topic, UUID thing, int below) {
        jdbc.sql(WITHDRAW)
                .param("thing", thing)
                .param("topic", topic.name())
                .param("below", below)
                .update();
    }

    @Override
    public void mute(ConversationId person, Topic.Audience audience) {
        jdbc.sql(MUTE)
                .param("person", person.value())
                .param("audience", audience.name())
                .update();
    }

    @Override
    public void unmute(ConversationId person, Topic.Audience audience, Instant now) {
        jdbc.sql(UNMUTE)
                .param("person", person.value())
                .param("audience", audience.name())
                .param("now", utc(now))
                .update();
    }

    @Override
    public void withdrawCase(UUID about) {
        jdbc.sql(WITHDRAW_CASE).param("about", about).update();
    }

    @Override
    public Optional<Reminder> nextDue(Instant now) {
        return jdbc.sql(NEXT_DUE)
                .param("now", utc(now))
                .query((row, number) -> reminder(row))
                .optional();
    }

    @Override
    public int skipStale(Instant now, int limit) {
        return jdbc.sql(SKIP_STALE).param("now", utc(now)).param("limit", limit).update();
    }

    @Override
    public void settle(UUID reminder, Outcome outcome, Instant now) {
        jdbc.sql(SETTLE)
                .param("id", reminder)
                .param("outcome", outcome.name())
                .param("now", utc(now))
                .update();
    }

    @Override
    public void putOff(UUID reminder, Instant until) {
        jdbc.sql(PUT_OFF).param("id", reminder).param("until", utc(until)).update();
    }

    @Override
    public int templatesSince(UUID about, Topic topic, Instant heardAt) {
        return jdbc.sql(TEMPLATES)
                .param("about", about)
                .param("topic", topic.name())
                .param("heardAt", utc(heardAt))
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean isPlanned(ConversationId person, Topic topic) {
        return jdbc.sql(IS_PLANNED)
                .param("person", person.value())
                .param("topic", topic.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Reminder> unseen(ConversationId person, Instant now) {
        return sent.unseen(person, now);
    }

    @Override
    public Optional<Reminder> sent(UUID id, ConversationId person) {
        return sent.sent(id, person);
    }

    @Override
    public void seen(UUID reminder, Instant now) {
        sent.seen(reminder, now);
    }

    @Override
    public Map<Outcome, Long> outcomesSince(Instant moment) {
        return sent.outcomesSince(moment);
    }

    @Override
    public int forgetSettledBefore(Instant moment) {
        return jdbc.sql(FORGET).param("moment", utc(moment)).update();
    }

    static Reminder reminder(ResultSet row) throws SQLException {
        var thing = new Thing(
                Topic.valueOf(row.getString("topic")),
                row.getObject("thing", UUID.class),
                row.getInt("revision"),
                row.getObject("about", UUID.class),
                new ConversationId(row.getObject("person", UUID.class)),
                instant(row, "happens_at"),
                ZoneId.of(row.getString("zone")));
        return new Reminder(row.getObject("id", UUID.class), thing, instant(row, "due_at"), instant(row, "stale_at"));
    }
}
