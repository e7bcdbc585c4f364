package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator reads what their unit did, and logs outreach. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class FiguresTest {

    private RunningApp app;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
    }

    @Test
    void readsWhatEnoughPeopleStandBehindAndNothingElse() {
        var coordinator = new TelegramPhone(app, 6_661_260_001L);
        coordinator.says(app.code("k-")).hears("Selamat datang").says("BANTUAN").hears("ANGKA");
        coordinator.says("JANGKAU Pak Budi").hears("Jangan tulis nama");
        coordinator.says("JANGKAU 40").hears("40 orang");
        coordinator.says("ANGKA").hears("Belum ada angka");

        lastYear("OUTREACH_PEOPLE");
        lastYear("OUTREACH_EVENTS");
        var year = app.now().atOffset(ZoneOffset.UTC).getYear() - 1;
        coordinator.says("ANGKA " + year).hears("Orang yang dijangkau: 40");

        assertThat(coordinator.shown().getLast()).doesNotContain("Kegiatan");
    }

    @Test
    void countsWhoeverWritesForTheFirstTimeOnce() {
        var resident = new TelegramPhone(app, 6_661_260_002L);
        resident.says("halo").hears("tanpa nama").says("halo").hears("tanpa nama");

        app.await("select sum(counted) = 1 from tally where indicator = 'REACHED'");
    }

    private void lastYear(String indicator) {
        app.bean(JdbcClient.class)
                .sql("update tally set month = month - interval '1 year' where indicator = :indicator")
                .param("indicator", indicator)
                .update();
    }
}
