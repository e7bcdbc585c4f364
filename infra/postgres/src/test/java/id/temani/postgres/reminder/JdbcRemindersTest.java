package id.temani.postgres.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.reminder.Reminder;
import id.temani.reminder.Reminders;
import id.temani.reminder.RemindersContract;
import id.temani.reminder.Thing;
import id.temani.reminder.Topic;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class JdbcRemindersTest extends RemindersContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();

    @Override
    protected Reminders reminders() {
        return storage.reminders();
    }

    @Override
    protected ConversationId somebody() {
        return new People(database, storage).somebody().id();
    }

    @Test
    void isNotGivenToTwoAtOnce() {
        var one = planned();

        database.transactions().executeWithoutResult(mine -> {
            assertThat(storage.reminders().nextDue(NOON)).contains(one);
            assertThat(elsewhere()).isEmpty();
        });

        assertThat(storage.reminders().nextDue(NOON)).contains(one);
    }

    @Test
    void goesWithItsPerson() {
        var one = planned();

        database.inTransaction(() -> storage.conversations().erase(one.person(), Optional.empty(), NOON));

        assertThat(storage.reminders().nextDue(NOON)).isEmpty();
        assertThat(storage.reminders().plan(one)).isFalse();
    }

    private Reminder planned() {
        var thing = new Thing(
                Topic.SESSION,
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                somebody(),
                NOON.plus(Duration.ofHours(2)),
                ZoneId.of("Asia/Jayapura"));
        var one = new Reminder(UUID.randomUUID(), thing, NOON, NOON.plus(Duration.ofMinutes(40)));
        storage.reminders().plan(one);
        return one;
    }

    private Optional<Reminder> elsewhere() {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(() ->
                            database.inTransaction(() -> storage.reminders().nextDue(NOON)))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
