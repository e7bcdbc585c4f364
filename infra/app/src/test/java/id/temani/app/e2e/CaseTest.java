package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is accompanied for longer: the agent on WhatsApp, the resident on Telegram. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class CaseTest {

    private static final Pattern SAVED = Pattern.compile("Tersimpan nomor (\\d+)");

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void fromTheSecondConsentToASessionThatWasAttended() {
        var ayu = people.agent("+628120051001", "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_662_241_001L));
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        sari.hears("Ayu");

        ayu.says("BANTUAN").hears("BUKA KASUS").says("BUKA KASUS").hears("sudah dikirim kepada");
        app.await("select not exists (select 1 from case_file)");
        sari.hears("Mau ditemani lebih lama").chooses("Setuju").hears("Ayu menemanimu");
        ayu.hears("setuju").hears("diterima, belum diasesmen");

        ayu.says("ASESMEN " + number).hears("Hasil wawancaramu").says("ASESMEN " + number + " rendah");
        ayu.hears("Usulan tabel unit: program di sini").says("PUTUSKAN " + number + " program");
        ayu.hears("program berjalan");

        ayu.says("SESI " + number)
                .hears("Jadwal apa")
                .says("SESI " + number + " kie")
                .hears("Kapan?");
        ayu.says("besok jam 4").hears("16.00 WITA. Simpan?").says("SIMPAN");
        var session = ayu.reads(SAVED);
        sari.hears("Ayu mengajak bertemu").chooses("Bisa").hears("tercatat");
        ayu.hears("bisa hadir");
        sari.says("JADWAL SAYA").hears("16.00 WITA · obrolan informasi · akan hadir");

        ayu.says("SUDAH HADIR " + session).hears("tidak ada, atau sudah lewat");
        app.bean(JdbcClient.class)
                .sql("update appointment set starts_at = starts_at - interval '3 days'")
                .update();
        ayu.says("SUDAH HADIR " + session).hears("hadir, nomor " + session);
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        sari.hears("selesai");
        ayu.says("CATAT " + number + " tadi cerita soal keluarga").hears("tersimpan dan terkunci");
        ayu.says("RENCANA " + number).hears("Obrolan informasi (KIE): 1, sesuai kebutuhan");
        ayu.says("KASUS").hears("Yang kamu dampingi: 1");

        assertThat(sari.shown()).noneMatch(text -> text.contains("cerita soal keluarga"));
        assertThat(ayu.shown()).noneMatch(text -> text.contains("6662241001"));
        sari.says("BERHENTI DIDAMPINGI").hears("Mau berhenti didampingi").chooses("Ya, berhenti");
        sari.hears("pendampingan selesai");
        ayu.hears("memilih berhenti didampingi");
        app.await("select state = 'CLOSED' and ending = 'LEFT' from case_file");
        sari.says("DATA").hears("Mau apa sekarang").chooses("Lihat semuanya").hears("Pastikan");
        sari.chooses("Tampilkan").hears("tadi cerita soal keluarga");
        app.await("select not exists (select 1 from outbox where closed_at is null)");
        assertThat(sari.shown())
                .anyMatch(
                        text -> text.contains("Pendampingan") && text.contains("16.00 WITA: obrolan informasi, hadir"))
                .anyMatch(text -> text.contains("Permintaan izin") && text.contains("disetujui"));
        sari.says("HAPUS").hears("Hapus").chooses("Ya").hears("dihapus");
        app.await("select not exists (select 1 from case_file) and not exists (select 1 from appointment)");
    }
}
