package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.postgres.clock.DatabaseClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole case in virtual time: absences, a return to use, a test, three months, a referral and back, aftercare; and somebody who
 * erases themselves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class ThreeMonthsTest {

    private static final Pattern SAVED = Pattern.compile("Tersimpan nomor (\\d+)");

    private RunningApp app;
    private People people;

    @BeforeAll
    void start(@TempDir Path keys) {
        app = RunningApp.start(keys);
        people = new People(app);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void aCaseGoesOnThroughAbsencesAndAReturnToUseIntoAftercare() {
        var ayu = people.agent(new TelegramPhone(app, 6_663_000_001L), "Ayu");
        var coordinator = new TelegramPhone(app, 6_663_000_002L);
        coordinator.says(app.code("k-")).hears("oordinator");
        var budi = new WhatsAppPhone(app, "+628120061002");
        var number = accompanied(ayu, budi);

        // A session that is moved on the resident's wish, and to which nobody comes.
        var first = planned(ayu, number, "pencegahan", "besok jam 4");
        budi.hears("Ayu mengajak bertemu").says("UBAH " + first).hears("Kapan yang lebih cocok?");
        budi.says("lusa sore").hears("Maksudnya yang mana?").says("UBAH " + first + " lusa jam 5 sore");
        budi.hears("17.00 WITA. Kirim?").says("SIMPAN").hears("Permintaanmu sudah dikirim");
        ayu.hears("minta waktu lain").chooses("Setuju").hears("bisa hadir");
        budi.hears("17.00 WITA");
        app.await("select revision = 1 and extract(hour from starts_at at time zone zone) = 17 from appointment");
        pass(Duration.ofDays(4));
        ayu.says("AGENDA " + number)
                .hears("Jadwal dengan")
                .chooses("Tidak hadir")
                .hears("tidak hadir, nomor " + first);

        // A visit needs a consent of its own, in the resident's own chat. WhatsApp takes nothing before they write
        // again.
        ayu.says("SESI " + number + " kunjungan besok jam 10.00")
                .hears("Simpan?")
                .chooses("Simpan");
        ayu.hears("perlu setuju sendiri dulu").hears("belum sampai");
        budi.says("JADWAL SAYA").hears("Belum ada jadwal");
        ayu.says("SESI " + number + " kunjungan besok jam 10.00")
                .hears("Simpan?")
                .chooses("Simpan");
        ayu.hears("perlu setuju sendiri dulu");
        budi.hears("mengusulkan berkunjung").says("TOLAK " + open()).hears("itu pilihanmu");
        ayu.hears("memilih tidak dulu").says("SIMPAN").hears("perlu setuju sendiri dulu");
        budi.hears("mengusulkan berkunjung").says("SETUJU " + open()).hears("Jawabanmu tercatat");
        ayu.hears("setuju").says("SIMPAN");
        ayu.reads(SAVED);
        budi.hears("Untuk: kunjungan pendamping");

        // A return to use ends nothing; a long silence neither.
        ayu.says("KEMBALI MEMAKAI " + number).hears("sering terjadi dalam proses pulih");
        app.await("select state = 'PROGRAMME' from case_file");
        pass(Duration.ofDays(40));
        budi.says("JADWAL SAYA").hears("Belum ada jadwal");

        // A test: planned by the agent, its result seen by the coordinator only.
        var test = planned(ayu, number, "tes urine", "besok 09.00");
        budi.hears("Untuk: tes urine").says("HADIR " + test).hears("tercatat");
        ayu.hears("bisa hadir");
        pass(Duration.ofDays(2));
        ayu.says("SUDAH HADIR " + test).hears("hadir, nomor " + test);
        ayu.says("HASIL " + test + " negatif").hears("Belum ada warga");
        ayu.says("HASIL").hears("Belum ada warga");
        coordinator.says("HASIL").hears(test + " · ").chooses("Nomor " + test);
        coordinator.hears("Nomor " + test).chooses("Negatif").hears("tersimpan dan terkunci");
        coordinator.says("HASIL").hears("Tidak ada yang menunggu hasil");
        coordinator.says("HASIL " + test).hears("negatif");

        // Three months.
        ayu.says("RENCANA " + number).hears("Evaluasi sekitar");
        assertThat(ayu.shown().getLast()).doesNotContain("Surat keterangan");
        pass(Duration.ofDays(50));
        budi.says("JADWAL SAYA").hears("Belum ada jadwal");
        ayu.says("RENCANA " + number).hears("Surat keterangan boleh diminta");
        ayu.says("SURAT " + number + " diminta").hears("sudah diminta");
        ayu.says("SKALA " + number + " awal 11").hears("Angka 0 sampai 10");
        ayu.says("SKALA " + number + " awal 8 4 5").hears("tersimpan dan terkunci");
        ayu.says("SKALA " + number + " akhir 8").hears("tersimpan dan terkunci");
        ayu.says("WHOQOL " + number + " akhir 56 63 69 50").hears("tersimpan dan terkunci");
        ayu.says("RENCANA " + number)
                .hears("Skala kesiapan: awal 8 4 5, akhir 8\n• WHOQOL: awal belum ada, akhir 56 63 69 50");
        ayu.says("PUTUSKAN " + number + " program").hears("belum bisa sekarang");
        ayu.says("KARTU " + number)
                .hears("program berjalan")
                .chooses("Evaluasi")
                .hears("evaluasi");
        referredAndBack(ayu, budi, number);
        ayu.says("PUTUSKAN " + number + " bina lanjut").hears("bina lanjut");

        // Aftercare, and the end.
        var word = planned(ayu, number, "kabar", "besok jam 4");
        budi.hears("tanya kabar singkat").says("BATAL " + word).hears("tidak apa-apa");
        ayu.hears("tidak bisa");
        app.await("select state = 'CANCELLED' from appointment order by number desc limit 1");
        pass(Duration.ofDays(60));
        budi.says("JADWAL SAYA").hears("Belum ada jadwal");
        ayu.says("AKHIRI " + number)
                .hears("Pilih sebabnya")
                .chooses("Selesai bersama")
                .hears("selesai");
        budi.hears("Masa pendampingan ini selesai");
        app.await(
                "select string_agg(what, ' ' order by number) = 'REQUESTED ACCEPTED ASSESSED PROGRAMME RETURNED_TO_USE"
                        + " EVALUATION REFERRED EVALUATION AFTERCARE CLOSED' from case_entry");
        budi.says("LANJUT DIDAMPINGI").hears("Mau ditemani lagi").says("SETUJU " + open());
        ayu.hears("diterima, belum diasesmen")
                .says("AKHIRI " + number + " selesai")
                .hears("selesai");

        assertThat(budi.shown()).noneMatch(text -> text.contains("negatif") || text.contains("Kembali memakai"));
        assertThat(ayu.shown()).noneMatch(text -> text.contains("negatif"));
    }

    /** A clinic takes them and sends them back; in between nobody is reminded of anything here. */
    private void referredAndBack(Phone ayu, Phone budi, String number) {
        ayu.says("RUJUK " + number + " 1").hears("ditanya dulu");
        budi.hears("Yang mereka lihat").says("SETUJU " + open()).hears("Ini suratmu");
        ayu.hears("Bantu").says("KARTU " + number).hears("Sekarang: dirujuk");
        pass(Duration.ofHours(12));
        ayu.says("JAWABAN RUJUKAN " + number).hears("Apa jawaban").chooses("Diterima");
        ayu.hears("menerima").says("JAWABAN RUJUKAN " + number).hears("Apa jawaban");
        ayu.chooses("Layanan selesai").hears("menyelesaikan layanan");
        ayu.says("JAWABAN RUJUKAN " + number).hears("Apa jawaban").chooses("Kembali ke pendamping");
        ayu.hears("mengembalikan");
        budi.hears("Selamat datang kembali");
    }

    /** Asks, agrees, assesses, begins; then the talk itself is over. */
    private String accompanied(Phone ayu, Phone resident) {
        people.waiting(resident);
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        resident.hears("Ayu");
        ayu.says("BUKA KASUS").hears("sudah dikirim");
        resident.hears("Mau ditemani lebih lama").says("TOLAK " + open()).hears("pilihanmu");
        ayu.hears("memilih tidak dulu").says("BUKA KASUS " + number).hears("sudah dikirim");
        resident.hears("Mau ditemani lebih lama").says("SETUJU " + open()).hears("menemanimu");
        ayu.hears("diterima, belum diasesmen")
                .chooses("Asesmen")
                .hears("Hasil wawancaramu")
                .chooses("Rendah");
        ayu.hears("Usulan tabel unit: program di sini")
                .chooses("Program berjalan")
                .hears("Sekarang: program berjalan");
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        resident.hears("selesai");
        return number;
    }

    private static String planned(Phone ayu, String number, String kind, String when) {
        ayu.says("SESI " + number + " " + kind + " " + when).hears("Simpan?").chooses("Simpan");
        return ayu.reads(SAVED);
    }

    private int open() {
        return app.bean(JdbcClient.class)
                .sql("select number from case_consent where answer = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    private void pass(Duration time) {
        app.await("select not exists (select 1 from outbox where closed_at is null)");
        app.bean(JdbcClient.class)
                .sql("update clock_shift set millis = millis + :millis")
                .param("millis", time.toMillis())
                .update();
        app.bean(DatabaseClock.class).refresh();
    }
}
