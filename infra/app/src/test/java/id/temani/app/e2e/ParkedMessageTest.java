package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.intake.ParkedRetries;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a fault of ours does to the message it meets, and to the next one. */
@Timeout(180)
class ParkedMessageTest {

    @Test
    void isAnsweredAtOnceKeptAndCarriedOutOnceTheFaultIsGone(@TempDir Path keys) {
        try (var app = RunningApp.start(keys)) {
            var people = new People(app);
            var jdbc = app.bean(JdbcClient.class);
            jdbc.sql("alter table daily_count rename to daily_count_out_of_order")
                    .update();
            var sari = people.waiting(new TelegramPhone(app, 5_551_239_001L));

            sari.hears("gangguan");
            assertThat(parked(jdbc)).isOne();

            jdbc.sql("alter table daily_count_out_of_order rename to daily_count")
                    .update();
            jdbc.sql("update parked_message set due_at = now() - interval '1 minute'")
                    .update();
            app.bean(ParkedRetries.class).run();

            sari.hears("Permintaan");
            assertThat(parked(jdbc)).isZero();
        }
    }

    private static int parked(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from parked_message where closed_at is null")
                .query(Integer.class)
                .single();
    }
}
