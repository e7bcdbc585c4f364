package id.temani.postgres.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Conversation;
import id.temani.conversation.Facts;
import id.temani.delivery.MovableClock;
import id.temani.desk.RemindingDesk;
import id.temani.handoff.Rotas;
import id.temani.postgres.AtOnce;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.reminder.Agenda;
import id.temani.reminder.Judge;
import id.temani.reminder.Reminder;
import id.temani.reminder.ReminderDesk;
import id.temani.reminder.ReminderWords;
import id.temani.reminder.Terms;
import id.temani.reminder.Terms.Night;
import id.temani.reminder.Terms.Time;
import id.temani.reminder.Thing;
import id.temani.reminder.Topic;
import id.temani.reminder.Topic.Audience;
import id.temani.unit.NoUnits;
import id.temani.wording.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Two nodes over one database, killed at random between writing and committing, under a clock that jumps. */
class TwoNodesRemindTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final int PEOPLE = 20;
    private static final int EACH = 15;

    private final Database database = Database.empty();
    private final MovableClock clock = new MovableClock();
    private final Storage storage = database.node(clock);
    private final Terms terms = terms();

    /** As when a node dies with its transaction open. */
    private static final class Killed extends RuntimeException {}

    @Test
    void sendEachReminderOnceWhateverNodesDie() throws Exception {
        var people = wanting(PEOPLE);
        for (var person : people) {
            for (int number = 0; number < EACH; number++) {
                plan(person, clock.instant().plusSeconds(number));
            }
        }

        clock.forward(Duration.ofSeconds(EACH));
        drain();

        assertThat(sentTo(people)).hasSize(PEOPLE).allMatch(count -> count == EACH);
        assertThat(states()).isEqualTo(Map.of("SENT", (long) PEOPLE * EACH));
    }

    @Test
    void skipWhatIsStaleAfterAJumpOfThreeDaysAndSendTheRestOnce() throws Exception {
        var person = wanting(1).getFirst();
        var old = clock.instant().plus(Duration.ofHours(1));
        var fresh = clock.instant().plus(Duration.ofDays(3));
        plan(person, old);
        plan(person, fresh);

        clock.forward(Duration.ofDays(3));
        drain();

        assertThat(states()).isEqualTo(Map.of("TOO_LATE", 1L, "SENT", 1L));
        assertThat(sentTo(List.of(person))).containsExactly(1L);
    }

    @Test
    void sendNothingAgainWhenTheClockGoesBackAnHour() throws Exception {
        var person = wanting(1).getFirst();
        var due = clock.instant().plus(Duration.ofMinutes(1));
        var reminder = plan(person, due);
        plan(person, due.plus(Duration.ofMinutes(30)));
        clock.forward(Duration.ofMinutes(1));
        drain();

        clock.forward(Duration.ofHours(-1));
        storage.reminders().plan(reminder);
        drain();
        assertThat(states()).isEqualTo(Map.of("SENT", 1L, "PLANNED", 1L));
        clock.forward(Duration.ofMinutes(90));
        drain();

        assertThat(sentTo(List.of(person))).containsExactly(2L);
    }

    @Test
    void leaveOneThatCannotBeSentAndGoOnWithTheOthers() throws Exception {
        var people = wanting(2);
        plan(people.get(0), clock.instant());
        plan(people.get(1), clock.instant().plusSeconds(1));
        database.jdbc()
                .sql("update conversation set sealed_talk = '\\x00' where id = :person")
                .param("person", people.get(0).id().value())
                .update();
        clock.forward(Duration.ofSeconds(2));

        drain();

        assertThat(sentTo(people)).containsExactly(0L, 1L);
    }

    /** Until nothing is due; a chat that is being served is looked at a second later. */
    private void drain() throws Exception {
        for (int pass = 0; pass < 40; pass++) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int worker = 0; worker < 6; worker++) {
                var desk = desk(database.node(clock));
                var chance = new Random(pass * 31L + worker);
                work.add(() -> round(desk, chance));
            }
            AtOnce.run(work);
            clock.forward(Duration.ofSeconds(1));
        }
    }

    private boolean round(RemindingDesk desk, Random chance) {
        database.inTransaction(desk::skipStale);
        while (true) {
            try {
                var one = database.inTransaction(() -> {
                    var sent = desk.next(3);
                    if (sent.isPresent() && chance.nextInt(5) == 0) {
                        throw new Killed();
                    }
                    return sent;
                });
                if (one.isEmpty()) {
                    return true;
                }
            } catch (Killed died) {
                // Another node goes on where this one was.
            } catch (RemindingDesk.Failed failed) {
                database.transactions().executeWithoutResult(status -> desk.leave(failed));
            }
        }
    }

    private Reminder plan(Conversation person, Instant due) {
        var thing = new Thing(Topic.SESSION, UUID.randomUUID(), 0, UUID.randomUUID(), person.id(), due.plus(DAY), WITA);
        var reminder = new Reminder(UUID.randomUUID(), thing, due, due.plus(Duration.ofHours(8)));
        storage.reminders().plan(reminder);
        return reminder;
    }

    private List<Conversation> wanting(int count) {
        var people = new People(database, storage);
        var wanting = new ArrayList<Conversation>();
        for (int number = 0; number < count; number++) {
            var person = people.somebody();
            var talk = person.talk().withFact(Facts.CONSENT_REMINDERS, "1");
            database.inTransaction(() ->
                    storage.conversations().settle(person.with(talk), Optional.empty(), List.of(), clock.instant()));
            wanting.add(person);
        }
        return wanting;
    }

    private List<Long> sentTo(List<Conversation> people) {
        return people.stream()
                .map(person -> database.jdbc()
                        .sql("select count(*) from outbox where lane = :lane and nature = 'REMINDER'")
                        .param("lane", person.id().value())
                        .query(Long.class)
                        .single())
                .toList();
    }

    private Map<String, Long> states() {
        var states = new HashMap<String, Long>();
        database.jdbc()
                .sql("select state, count(*) as counted from reminder group by state")
                .query(row -> {
                    states.put(row.getString("state"), row.getLong("counted"));
                });
        return states;
    }

    private RemindingDesk desk(Storage node) {
        var reaches = new JdbcReaches(database.jdbc(), Map.of());
        var agenda = new Agenda((agent, day, zone) -> List.of(), node.handoffs(), (agent, now) -> List.of());
        return new RemindingDesk(
                node.reminders(),
                new ReminderDesk(node.reminders(), reaches, terms),
                reaches,
                new Judge(node.reminders(), terms),
                new ReminderWords(new Keys(), new Rotas(new NoUnits()), agenda, (reminder, agent) -> Optional.empty()),
                node.conversations(),
                node.handoffs(),
                node.roster(),
                node.outbox(),
                clock);
    }

    private static Terms terms() {
        Map<Topic, List<Time>> times = new EnumMap<>(Topic.class);
        for (var topic : Topic.values()) {
            times.put(topic, List.of(new Time(DAY, DAY)));
        }
        Map<Audience, Night> nights = new EnumMap<>(Audience.class);
        for (var audience : Audience.values()) {
            nights.put(audience, new Night(LocalTime.of(20, 0), LocalTime.of(8, 0)));
        }
        return new Terms(times, nights, 3, Duration.ofHours(48), 2);
    }
}
