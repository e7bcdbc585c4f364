package id.temani.postgres.reminder;

import static id.temani.postgres.stored.Moments.utc;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.postgres.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What waits for later must not slow down what is due: every query finds its rows by an index, however many there are. */
class ReminderPlansTest {

    private static final Pattern COST = Pattern.compile("cost=[0-9.]+\\.\\.([0-9.]+)");

    private static final String WAITING = """
            with people as (
                insert into conversation (id, channel, role, address_hash, sealed_talk, version, heard_at, created_at)
                select gen_random_uuid(), 'TELEGRAM', 'RESIDENT', sha256(number::text::bytea), '', 1, now(), now()
                  from generate_series(1, :count / 10) number
                returning id
            )
            insert into reminder (id, person, topic, audience, thing, revision, about, happens_at, zone, due_at, stale_at,
                                  look_at, state)
            select gen_random_uuid(), people.id, 'SESSION', 'APPOINTMENTS', gen_random_uuid(), 0, gen_random_uuid(),
                   due + interval '1 day', 'UTC', due, due + interval '8 hours', due, 'PLANNED'
              from people, generate_series(1, 10) number,
                   lateral (select timestamptz '2026-04-01' + (random() * 1e6 + number) * interval '1 second' as due) times
            """;

    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("id", UUID.randomUUID()),
            Map.entry("person", UUID.randomUUID()),
            Map.entry("thing", UUID.randomUUID()),
            Map.entry("about", UUID.randomUUID()),
            Map.entry("topic", "SESSION"),
            Map.entry("audience", "APPOINTMENTS"),
            Map.entry("outcome", "SENT"),
            Map.entry("zone", "UTC"),
            Map.entry("revision", 1),
            Map.entry("below", 1),
            Map.entry("limit", 100));

    private static final List<String> TIMES = List.of("now", "until", "heardAt", "happensAt", "dueAt", "staleAt");

    private static final Map<String, String> PATH = Map.ofEntries(
            Map.entry("plan", JdbcReminders.PLAN),
            Map.entry("withdraw", JdbcReminders.WITHDRAW),
            Map.entry("withdraw a case", JdbcReminders.WITHDRAW_CASE),
            Map.entry("mute", JdbcReminders.MUTE),
            Map.entry("unmute", JdbcReminders.UNMUTE),
            Map.entry("next due", JdbcReminders.NEXT_DUE),
            Map.entry("skip stale", JdbcReminders.SKIP_STALE),
            Map.entry("settle", JdbcReminders.SETTLE),
            Map.entry("put off", JdbcReminders.PUT_OFF),
            Map.entry("templates", JdbcReminders.TEMPLATES),
            Map.entry("is planned", JdbcReminders.IS_PLANNED),
            Map.entry("unseen", SentReminders.UNSEEN),
            Map.entry("one sent", SentReminders.ONE_SENT),
            Map.entry("seen", SentReminders.SEEN));

    private final Database database = Database.empty();

    @Test
    void everyQueryUsesAnIndexAndCostsTheSameHoweverManyWait() {
        waiting(3_000);
        var few = costs();
        waiting(27_000);
        var many = costs();

        assertThat(many)
                .allSatisfy((query, cost) ->
                        assertThat(cost).as(query).isLessThanOrEqualTo(few.getOrDefault(query, 0.0) * 1.5 + 4));
        assertThat(plan(JdbcReminders.NEXT_DUE)).anyMatch(line -> line.contains("reminder_due"));
    }

    private void waiting(int count) {
        database.jdbc().sql(WAITING).param("count", count).update();
        database.jdbc().sql("analyze reminder").update();
        database.jdbc().sql("analyze conversation").update();
    }

    private Map<String, Double> costs() {
        var costs = new HashMap<String, Double>();
        PATH.forEach((name, sql) -> {
            var plan = plan(sql);
            assertThat(plan).as(name).noneMatch(line -> line.contains("Seq Scan"));
            var cost = COST.matcher(plan.getFirst());
            assertThat(cost.find()).as(name).isTrue();
            costs.put(name, Double.parseDouble(cost.group(1)));
        });
        return costs;
    }

    private List<String> plan(String sql) {
        var explained = database.jdbc().sql("explain " + sql);
        var names = new ArrayList<>(VALUES.keySet());
        names.addAll(TIMES);
        for (var name : names) {
            if (sql.contains(":" + name)) {
                explained = TIMES.contains(name)
                        ? explained.param(name, utc(Database.NOON))
                        : explained.param(name, VALUES.get(name));
            }
        }
        return explained.query((row, number) -> row.getString(1)).list();
    }
}
