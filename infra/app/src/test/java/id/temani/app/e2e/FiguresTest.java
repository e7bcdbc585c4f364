package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.postgres.Storage;
import id.temani.resident.Channel;
import id.temani.tally.Indicator;
import id.temani.unit.UnitId;
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
        var coordinator = coordinator(6_661_260_001L);
        coordinator.says("BANTUAN").hears("ANGKA");
        coordinator.says("JANGKAU Pak Budi").hears("Jangan tulis nama");
        coordinator
                .says("JANGKAU 40")
                .hears("Kegiatan apa")
                .chooses("Penyuluhan")
                .hears("Di sebelah mana");
        coordinator.chooses("sekitar pasar").hears("Tercatat: Penyuluhan, sekitar pasar, 40 orang");
        coordinator.says("JANGKAU 4 pemetaan pelabuhan").hears("Pemetaan, sekitar pelabuhan, 4 orang");
        coordinator.says("JANGKAU 3 pemetaan lain").hears("Tercatat: Pemetaan, 3 orang");
        coordinator.says("JANGKAU 9 pemetaan Pak Budi").hears("Jangan tulis nama");
        coordinator.says("ANGKA").hears("Klien dirujuk: – (target 20)");
        coordinator.says("ANGKA 2021").hears("Belum ada angka");

        in(2023, "OUTREACH_PEOPLE");
        in(2023, "OUTREACH_EVENTS");
        coordinator.says("ANGKA 2023").hears("Orang yang dijangkau: 47");

        assertThat(coordinator.shown().getLast())
                .contains("– Penyuluhan, sekitar pasar: 40", "– Pemetaan: 7")
                .doesNotContain("Kegiatan", "pelabuhan");
    }

    /** 28 against 20, of them 23 outpatient and 5 inpatient: as BNNK Kotawaringin Barat reported its year. */
    @Test
    void holdsWhatWasDoneAgainstTheTarget() {
        var coordinator = coordinator(6_661_260_003L);
        counted(Indicator.REFERRED_OUTPATIENT, "", 23);
        counted(Indicator.REFERRED_INPATIENT, "", 4);
        in(2024, "REFERRED_OUTPATIENT");
        in(2024, "REFERRED_INPATIENT");
        coordinator.says("ANGKA 2024").hears("sedikitnya 23 (target 20)");
        assertThat(coordinator.shown().getLast()).contains("– Rujuk rawat inap: –");

        counted(Indicator.REFERRED_INPATIENT, "", 1);
        in(2024, "REFERRED_INPATIENT");
        coordinator.says("ANGKA 2024").hears("""
                • Klien dirujuk: 28 (target 20)
                – Rujuk rawat jalan: 23
                – Rujuk rawat inap: 5""");
        coordinator.says("ANGKA 2026").hears("– (target 200)");
    }

    @Test
    void tellsWhichPosterBroughtPeopleAndNotWhom() {
        var coordinator = coordinator(6_661_260_004L);
        coordinator.says("POSTER").hears("POSTER pasar: pasar (u-mrgsr7k4w2-pasar)");
        coordinator.says("POSTER pasar").hears("Halo u-mrgsr7k4w2-pasar");
        coordinator.hears("https://wa.me/622150001234?text=Halo%20u-mrgsr7k4w2-pasar");
        new WhatsAppPhone(app, "+628120071001").says("Halo u-mrgsr7k4w2-pasar").hears("tanpa nama");
        new TelegramPhone(app, 6_661_260_005L).says("/start mrgsr7k4w2-pasar").hears("tanpa nama");
        new TelegramPhone(app, 6_661_260_006L).says("/start u-mrgsr7k4w2").hears("tanpa nama");

        app.await("select sum(counted) = 2 from tally where unit = 'margasari' and label = 'poster-pasar'");
        app.await("select sum(counted) = 1 from tally where unit = 'margasari' and label = 'poster'");
        counted(Indicator.REACHED, "poster-pasar", 10);
        counted(Indicator.REACHED, "poster-posyandu", 4);
        counted(Indicator.REACHED, "poster", 2);
        in(2022, "REACHED");
        coordinator.says("ANGKA 2022").hears("Pertama kali menghubungi: 19");
        assertThat(coordinator.shown().getLast())
                .contains("– pasar: 12", "– lewat kode unit: 7")
                .doesNotContain("posyandu");
    }

    private Phone coordinator(long chat) {
        return new TelegramPhone(app, chat).says(app.code("k-")).hears("Selamat datang");
    }

    private void counted(Indicator what, String label, int howMany) {
        app.bean(Storage.class)
                .tally()
                .count(new UnitId("margasari"), what, label, howMany, Channel.TELEGRAM, app.now());
    }

    @Test
    void countsWhoeverWritesForTheFirstTimeOnce() {
        var resident = new TelegramPhone(app, 6_661_260_002L);
        resident.says("halo").hears("tanpa nama").says("halo").hears("tanpa nama");

        app.await("select sum(counted) = 1 from tally where indicator = 'REACHED'");
    }

    private void in(int year, String indicator) {
        app.bean(JdbcClient.class)
                .sql("""
                        update tally
                           set month = make_date(:year, 5, 1), slot = slot + (random() * 10000)::int
                         where indicator = :indicator
                        """)
                .param("year", year)
                .param("indicator", indicator)
                .update();
    }
}
