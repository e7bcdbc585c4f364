package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.e2e.Rush.Saying;
import id.temani.app.intake.ParkedRetries;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a fault of ours does to the message it meets, and to the next one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class ParkedMessageTest {

    private RunningApp app;
    private JdbcClient jdbc;

    @BeforeAll
    void start(@TempDir Path keys) {
        app = RunningApp.start(keys);
        jdbc = app.bean(JdbcClient.class);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void isAnsweredAtOnceKeptAndCarriedOutOnceTheFaultIsGone() {
        var people = new People(app);
        jdbc.sql("alter table daily_count rename to daily_count_out_of_order").update();
        var sari = people.waiting(new TelegramPhone(app, 5_551_239_001L));

        sari.hears("gangguan");
        assertThat(parked()).isOne();

        jdbc.sql("alter table daily_count_out_of_order rename to daily_count").update();
        retry();

        sari.hears("Permintaan");
        assertThat(parked()).isZero();
    }

    @Test
    void isKeptAndBlocksNoQueueAlsoWhenNothingCanBeAnswered() {
        var budi = new TelegramPhone(app, 5_551_239_002L);
        jdbc.sql("alter table outbox rename to outbox_out_of_order").update();

        assertThat(budi.send("halo")).isEqualTo(200);
        assertThat(parked()).isOne();

        jdbc.sql("alter table outbox_out_of_order rename to outbox").update();
        retry();

        budi.hears("tanpa nama");
        assertThat(parked()).isZero();
    }

    @Test
    void isNotKeptWhenItSaysWhereSomethingIsBought() {
        var dewi = new TelegramPhone(app, 5_551_239_003L);
        jdbc.sql("alter table outbox rename to outbox_out_of_order").update();

        assertThat(dewi.send("beli sabu di Kampung Contoh")).isEqualTo(200);
        assertThat(parked()).isZero();

        jdbc.sql("alter table outbox_out_of_order rename to outbox").update();
        dewi.says("halo").hears("tanpa nama");
    }

    @Test
    void harmsNobodyElseWhoWroteInTheSameMoment() throws Exception {
        var people = new People(app);
        var others = LongStream.range(5_551_239_010L, 5_551_239_015L)
                .mapToObj(chat -> new TelegramPhone(app, chat).says("halo").hears("tanpa nama"))
                .toList();
        var sari = people.deciding(new TelegramPhone(app, 5_551_239_015L));
        jdbc.sql("alter table daily_count rename to daily_count_out_of_order").update();

        new Rush(app)
                .of(LongStream.range(5_551_239_010L, 5_551_239_016L)
                        .mapToObj(chat -> new Saying(chat, chat == 5_551_239_015L ? "Sekarang" : "Mulai"))
                        .toList());

        others.forEach(other -> other.hears("Choose a language"));
        sari.hears("gangguan");
        assertThat(parked()).isOne();
        jdbc.sql("alter table daily_count_out_of_order rename to daily_count").update();
        retry();
        sari.hears("Permintaan");
    }

    private void retry() {
        jdbc.sql("update parked_message set due_at = now() - interval '1 minute'")
                .update();
        app.bean(ParkedRetries.class).run();
    }

    private int parked() {
        return jdbc.sql("select count(*) from parked_message where closed_at is null")
                .query(Integer.class)
                .single();
    }
}
