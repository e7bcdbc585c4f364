package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.later.Later.Wake;
import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody hears while nobody has come yet, on both channels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class WaitingTest {

    private static final String LATEST =
            "select id from handoff where status = 'WAITING' order by requested_at desc limit 1";

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void theirPlaceIsToldAgainAfterAQuarterAndAtOnceWhenTheyMoveUp() {
        var first = people.waiting(new TelegramPhone(app, 6_661_240_001L)).hears("Permintaan diterima");
        var second = people.waiting(new WhatsAppPhone(app, "+628120010002")).hears("Sekitar 1 orang di depan");

        app.wake(Wake.STILL_WAITING, LATEST);
        quarterLater();
        app.wake(Wake.STILL_WAITING, LATEST);
        second.hears("Sekitar 1 orang di depan");

        first.says("HAPUS").hears("tidak bisa dibatalkan").chooses("Ya, hapus").hears("sudah dihapus");
        app.wake(Wake.STILL_WAITING, LATEST);
        second.hears("berikutnya giliran chat ini");

        second.says("HAPUS").hears("tidak bisa dibatalkan").chooses("Ya, hapus").hears("sudah dihapus");
        assertThat(second.shown().stream().filter(text -> text.contains("Kabar singkat")))
                .hasSize(2);
        app.await("select not exists (select 1 from place)");
    }

    private void quarterLater() {
        app.bean(JdbcClient.class)
                .sql("update place set told_at = :then")
                .param("then", Timestamp.from(app.now().minus(Duration.ofMinutes(15))))
                .update();
    }
}
