package id.temani.postgres.later;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import id.temani.later.Later;
import id.temani.later.LaterContract;
import id.temani.postgres.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Woken by the real scheduler, by hand instead of by its threads. */
class JdbcLaterTest extends LaterContract {

    private final Database database = Database.empty();
    private final Later later = new JdbcLater(database.jdbc());

    @Override
    protected Later later() {
        return later;
    }

    @Override
    protected List<UUID> woken(Later.Wake wake, Instant now) {
        var ids = new ArrayList<UUID>();
        carryOut(now, (reason, id) -> {
            if (reason == wake) {
                ids.add(id);
            }
        });
        return ids;
    }

    @Test
    void keepsAWakeUpThatIsMovedWhileItIsCarriedOut() {
        var id = UUID.randomUUID();
        later.at(Later.Wake.OFFERS_LAPSE, id, NOON);

        carryOut(NOON, (reason, same) -> later.at(reason, same, NOON.plusSeconds(180)));

        assertThat(woken(Later.Wake.OFFERS_LAPSE, NOON)).isEmpty();
        assertThat(woken(Later.Wake.OFFERS_LAPSE, NOON.plusSeconds(180))).containsExactly(id);
    }

    @Test
    void wakesAgainAfterAFailure() {
        var id = UUID.randomUUID();
        later.at(Later.Wake.CHECK_BACK, id, NOON);

        carryOut(NOON, (reason, same) -> {
            throw new IllegalStateException("broken on purpose");
        });

        assertThat(woken(Later.Wake.CHECK_BACK, NOON)).isEmpty();
        assertThat(woken(Later.Wake.CHECK_BACK, NOON.plusSeconds(60))).containsExactly(id);
    }

    @Test
    void schedulesNothingWhenTheTransactionFails() {
        var id = UUID.randomUUID();
        database.transactions().executeWithoutResult(status -> {
            later.at(Later.Wake.FORGET, id, NOON);
            status.setRollbackOnly();
        });

        assertThat(woken(Later.Wake.FORGET, NOON)).isEmpty();
    }

    private void carryOut(Instant now, BiConsumer<Later.Wake, UUID> woken) {
        var clock = new SettableClock();
        clock.set(now);
        TestHelper.createManualScheduler(database.dataSource(), WakeTasks.of(database.jdbc(), woken))
                .clock(clock)
                .build()
                .runAnyDueExecutions();
    }
}
