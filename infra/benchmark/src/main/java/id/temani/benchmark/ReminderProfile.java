package id.temani.benchmark;

import id.temani.conversation.Content;
import id.temani.conversation.Facts;
import id.temani.conversation.InboundMessage;
import id.temani.postgres.Storage;
import id.temani.postgres.vault.KeyFiles;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How late reminders leave while many others wait: two nodes of the app, a fake Telegram, {@code --reminders} planned for
 * later, and {@code --rate} of them due each second for {@code --warm-up} and {@code --measure}. Those that wait are of people of their own, about ten
 * each, as a town's would be; they are made by the database itself, some thousand a second.
 */
public final class ReminderProfile {

    private static final int PEOPLE = 300;
    private static final int REMINDERS_OF_ONE = 10;
    private static final int AT_ONCE = 100_000;
    private static final Duration HEAD_START = Duration.ofSeconds(15);
    private static final Duration LATEST = Duration.ofSeconds(5);
    private static final Duration AFTERWARDS = Duration.ofSeconds(20);

    // People who write nothing while it is measured: nobody opens their talks.
    private static final String WAITING = """
            insert into conversation (id, channel, role, address_hash, sealed_talk, version, heard_at, created_at)
            select gen_random_uuid(), 'TELEGRAM', 'RESIDENT', sha256(number::text::bytea), '\\x00'::bytea, 1, now(), now()
              from generate_series(1, :count) number
            """;

    // In a zone in which it is day now, so that no night holds anything back.
    private static final String PLAN = """
            insert into reminder (id, person, topic, audience, thing, revision, about, happens_at, zone, due_at, stale_at,
                                  look_at, state)
            select gen_random_uuid(), people.id, 'SESSION', 'APPOINTMENTS', gen_random_uuid(), 0, gen_random_uuid(),
                   due + interval '1 day', :zone, due, due + interval '8 hours', due, 'PLANNED'
              from (select number, :first::timestamptz + number * :pause::interval as due
                      from generate_series(0, :count - 1) number) planned
              join (select id, row_number() over (order by id) - 1 as place
                      from conversation
                     where (sealed_talk = '\\x00'::bytea) = :waiting) people
                on people.place = planned.number % :people
            """;

    private static final String LATE = """
            with sent as (
                select person, due_at, row_number() over (partition by person order by due_at) as place
                  from reminder
                 where state = 'SENT'
            ), shown as (
                select lane, closed_at, row_number() over (partition by lane order by number) as place
                  from outbox
                 where nature = 'REMINDER' and provider_hash is not null
            )
            select (select count(*) from sent) as sent, (select count(*) from shown) as shown,
                   coalesce(extract(epoch from max(closed_at - due_at) filter (where due_at < :warm)), 0) as cold,
                   percentile_cont(array[0.5, 0.99, 1]) within group (order by extract(epoch from closed_at - due_at))
                       filter (where due_at >= :warm) as late
              from sent join shown on lane = person and shown.place = sent.place
            """;

    private final Bench bench;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    private ReminderProfile(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        var source = new PGSimpleDataSource();
        source.setUrl(bench.servers().jdbcUrl());
        source.setUser(bench.servers().user());
        source.setPassword(bench.servers().password());
        this.jdbc = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** Ends with an exception when a reminder was late by more than five seconds, lost, or sent twice. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.of(arguments);
        try (var bench = Bench.open(settings)) {
            bench.app().start();
            bench.addNode();
            new ReminderProfile(bench, settings).run();
        }
    }

    private void run() throws InterruptedException, SQLException, IOException {
        people();
        var now = now();
        waiting(now.plus(Duration.ofDays(2)));
        jdbc.sql("vacuum (analyze) reminder, conversation").update();
        var lasting = settings.warmUp().plus(settings.measure());
        var count = (int) (settings.rate() * lasting.toSeconds());
        var first = now().plus(HEAD_START);
        plan(false, PEOPLE, count, first, Duration.ofNanos((long) (1e9 / settings.rate())));
        Thread.sleep(HEAD_START.plus(lasting).plus(AFTERWARDS));
        report(count, first.plus(settings.warmUp()));
    }

    private Instant now() {
        return Clock.systemUTC().instant();
    }

    private void people() {
        var keys = KeyFiles.open(bench.folder().resolve("keys"), true, Clock.systemUTC());
        var storage = Storage.on(jdbc, transactions, keys, UUID.randomUUID());
        for (int number = 1; number <= PEOPLE; number++) {
            var address = new ChannelAddress(Channel.TELEGRAM, Integer.toString(7_000_000 + number));
            var hello = InboundMessage.of(address, "hello-" + number, new Content.Text("halo"), now());
            transactions.executeWithoutResult(status -> {
                var person = storage.conversations().open(hello).orElseThrow();
                var talk = person.talk().withFact(Facts.CONSENT_REMINDERS, "1");
                storage.conversations().settle(person.with(talk), Optional.empty(), List.of(), now());
            });
        }
    }

    /** In portions, so that a large number shows how far it has come. */
    private void waiting(Instant first) {
        var began = System.nanoTime();
        var people = Math.max(1, settings.reminders() / REMINDERS_OF_ONE);
        jdbc.sql(WAITING).param("count", people).update();
        var pause = Duration.ofSeconds(7);
        for (int done = 0; done < settings.reminders(); done += AT_ONCE) {
            var portion = Math.min(AT_ONCE, settings.reminders() - done);
            plan(true, people, portion, first.plus(pause.multipliedBy(done)), pause);
            System.out.printf(
                    "%d of %d planned after %d s%n",
                    done + portion,
                    settings.reminders(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
    }

    private void plan(boolean waiting, int people, int count, Instant first, Duration pause) {
        var day = ZoneOffset.ofHours(12 - now().atOffset(ZoneOffset.UTC).getHour());
        jdbc.sql(PLAN)
                .param("zone", day.getId())
                .param("first", first.toString())
                .param("pause", pause.toMillis() + " milliseconds")
                .param("count", count)
                .param("waiting", waiting)
                .param("people", people)
                .update();
    }

    /** Nothing may be lost or repeated from the first on; how late they are counts once the JVMs have compiled. */
    private void report(int count, Instant warm) {
        jdbc.sql(LATE).param("warm", warm.atOffset(ZoneOffset.UTC)).query(row -> {
            var late = (Double[]) row.getArray("late").getArray();
            System.out.printf(
                    "%n%d waiting, %d due at %.0f/s over 2 nodes: %d sent, %d shown; late p50 %.2f s, p99 %.2f s, most %.2f s (while warming up %.2f s)%n",
                    settings.reminders(),
                    count,
                    settings.rate(),
                    row.getLong("sent"),
                    row.getLong("shown"),
                    late[0],
                    late[1],
                    late[2],
                    row.getDouble("cold"));
            if (row.getLong("sent") != count || row.getLong("shown") != count || late[2] > LATEST.toSeconds()) {
                throw new IllegalStateException("The promise was broken");
            }
        });
    }
}
