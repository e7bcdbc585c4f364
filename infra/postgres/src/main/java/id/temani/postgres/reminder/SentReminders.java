package id.temani.postgres.reminder;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.reminder.Outcome;
import id.temani.reminder.Reminder;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders that were sent: which the person looked at, and what became of them all. */
final class SentReminders {

    static final String UNSEEN = JdbcReminders.SELECT + """
             where person = :person
               and state in ('SENT', 'SENT_AS_TEMPLATE')
               and seen_at is null
               and happens_at > :now - interval '7 days'
             order by settled_at desc
             limit 1
               for no key update
            """;

    static final String ONE_SENT = JdbcReminders.SELECT + """
             where id = :id
               and person = :person
               and state in ('SENT', 'SENT_AS_TEMPLATE')
               for no key update
            """;

    static final String SEEN = """
            update reminder
               set seen_at = :now
             where id = :id
            """;

    private static final String OUTCOMES = """
            select state, count(*) as counted
              from reminder
             where settled_at >= :moment
               and state <> 'WITHDRAWN'
             group by state
            """;

    private final JdbcClient jdbc;

    SentReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Reminder> unseen(ConversationId person, Instant now) {
        return jdbc.sql(UNSEEN)
                .param("person", person.value())
                .param("now", utc(now))
                .query((row, number) -> JdbcReminders.reminder(row))
                .optional();
    }

    Optional<Reminder> sent(UUID id, ConversationId person) {
        return jdbc.sql(ONE_SENT)
                .param("id", id)
                .param("person", person.value())
                .query((row, number) -> JdbcReminders.reminder(row))
                .optional();
    }

    void seen(UUID reminder, Instant now) {
        jdbc.sql(SEEN).param("id", reminder).param("now", utc(now)).update();
    }

    Map<Outcome, Long> outcomesSince(Instant moment) {
        var counted = new EnumMap<Outcome, Long>(Outcome.class);
        jdbc.sql(OUTCOMES).param("moment", utc(moment)).query(row -> {
            counted.put(Outcome.valueOf(row.getString("state")), row.getLong("counted"));
        });
        return counted;
    }
}
