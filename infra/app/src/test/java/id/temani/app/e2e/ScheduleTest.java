package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a resident does with several appointments, and what their agent writes down meanwhile, during a live talk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class ScheduleTest {

    private static final Pattern SAVED = Pattern.compile("Tersimpan nomor (\\d+)");
    private static final String REMINDED = "Mau diingatkan sebelum waktunya";

    private RunningApp app;
    private Phone ayu;
    private Phone sari;
    private String number;

    @BeforeAll
    void inATalkWithACase() {
        app = SharedApp.emptied();
        var people = new People(app);
        ayu = people.agent(new TelegramPhone(app, 6_664_100_001L), "Ayu");
        sari = people.waiting(new TelegramPhone(app, 6_664_100_002L));
        number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        sari.hears("Ayu");
        ayu.says("BUKA KASUS " + number).hears("sudah dikirim");
        sari.hears("Mau ditemani lebih lama").chooses("Setuju").hears("menemanimu");
        ayu.hears("diterima, belum diasesmen");
    }

    @Test
    void whoComesIsAskedOnceAboutRemindersAndAnswersEachAppointmentWithATap() {
        var first = planned("kie besok jam 4");
        sari.hears("Bisa datang").chooses("Bisa").hears(REMINDED).chooses("Setuju");
        sari.hears("pengingat sudah terpasang").says("makasih kak");
        ayu.hears("makasih kak");
        var second = planned("tes urine lusa 09.00");
        sari.hears("tes urine").chooses("Bisa").hears("09.00 WITA. Kalau berubah");
        assertThat(sari.shown().stream().filter(text -> text.contains(REMINDED)))
                .hasSize(1);
        app.await("select count(*) = 4 from reminder where state = 'PLANNED' and audience = 'APPOINTMENTS'");

        sari.says("JADWAL SAYA").hears("Pilih satu").chooses("09.00").hears("yang kamu pilih");
        assertThat(sari.labels()).contains("Tidak bisa", "Berhenti didampingi").doesNotContain("Bisa");
        sari.chooses("Tidak bisa").hears("tidak apa-apa").says("JADWAL SAYA " + second);
        sari.hears("Nomor itu tidak ada di jadwalmu");
        assertThat(sari.shown().getLast()).contains(first + " · ").doesNotContain(second + " · ");
        sari.says("JADWAL SAYA " + first)
                .hears("yang kamu pilih")
                .says("JADWAL SAYA")
                .hears("satu saja");
        ayu.hears("tidak bisa").says("AGENDA " + number).hears("Jadwal dengan");
        assertThat(ayu.shown().getLast().indexOf(first + " · "))
                .isBetween(0, ayu.shown().getLast().indexOf(second + " · "));
    }

    @Test
    void aNoteWithTheNumberOfACaseStaysWithTheCaseAndTellsNobodysNumber() {
        ayu.says("CATAT " + number + " wa 081234567890").hears("belum disimpan");
        ayu.says("CATAT " + number + " suka pagi").hears("tersimpan dan terkunci");
        app.await("select count(*) = 1 from case_record where kind = 'NOTE'");
        ayu.says("RUJUK " + number).hears("belum diasesmen");
        assertThat(ayu.labels()).containsExactly("Asesmen");
        ayu.says("WAWANCARA " + number).hears("Bacakan pelan");
        ayu.says("ASESMEN " + number + " rendah").hears("Cek sendiri: belum ada. Wawancara: rendah.\nUsulan");
        assertThat(ayu.labels()).contains("Program berjalan");
        assertThat(app.bean(JdbcClient.class)
                        .sql("select count(*) from interview")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCheckInIsNoMeetingAndNeedsItsOwnYesWhicheverTimeIsAskedFor() {
        var checkIn = planned("kabar besok jam 10");
        sari.hears("tanya kabar singkat").chooses("Minta waktu lain").hears("Kapan yang lebih cocok");
        sari.says("lusa jam 9 pagi").hears("Kirim?").chooses("Kirim").hears("Tanya kabar itu datang dari chat ini");
        sari.chooses("Setuju").hears("tanya kabar sudah terpasang");
        ayu.hears("minta waktu lain").chooses("Setuju").hears("bisa hadir");
        sari.hears("tercatat");
        app.await("select count(*) = 1 from reminder where state = 'PLANNED' and topic = 'CHECK_IN'");

        ayu.says("PINDAH " + checkIn + " lusa 11.00").hears("Simpan?").chooses("Simpan");
        sari.hears("memindahkan tanya kabar singkat").chooses("Bisa").hears("11.00 WITA. Kalau berubah");
        ayu.says("BATALKAN " + checkIn).hears("dibatalkan");
        sari.hears("11.00 WITA tidak jadi");
        assertThat(sari.shown()).noneMatch(text -> text.contains("Pertemuan"));
    }

    private String planned(String what) {
        ayu.says("SESI " + number + " " + what).hears("Simpan?").chooses("Simpan");
        return ayu.reads(SAVED);
    }
}
