package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.later.Later;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people may ask of us about their own data and their own phone, through the whole app. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class RightsTest {

    private static final Pattern CODE = Pattern.compile("(p-[a-z2-9]{10})");

    private static final Pattern CONSENTED = Pattern.compile(
            "Setuju dihubungkan: (Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \\d{1,2} \\p{L}+ \\d{4}, \\d\\d\\.\\d\\d WITA");
    private static final Pattern RAW_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT");

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void nothingIsShownAfterTutupUntilLanjutAlsoInATalk() {
        var ayu = people.agent("+628120000001", "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_661_234_001L));
        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung");
        sari.hears("Ayu");

        sari.says("TUTUP").hears("Sampai nanti");
        ayu.says("masih di sana?").hears("menunggu balasan");
        sari.says("ini siapa ya").hears("Balas LANJUT");
        ayu.says("halo lagi").hears("menunggu balasan");
        sari.says("LANJUT").hears("masih berjalan").says("aku kembali");
        ayu.hears("aku kembali").says("senang kamu kembali");
        sari.hears("senang kamu kembali");

        assertThat(sari.shown()).noneMatch(text -> text.contains("masih di sana") || text.contains("halo lagi"));
        assertThat(ayu.shown()).noneMatch(text -> text.contains("ini siapa ya"));
        ayu.says("SELESAI SHIFT").hears("shift selesai");
    }

    @Test
    void noAnswerToWhatStopMeansIsStoppedToo() {
        var wati = people.waiting(new TelegramPhone(app, 6_661_234_005L));
        wati.says("BERHENTI").hears("yang mana");

        app.wake(Later.Wake.STOP_UNANSWERED, "select resident from handoff where status = 'WAITING'");

        app.await("select not exists (select 1 from handoff where status = 'WAITING')");
        wati.says("halo")
                .hears("Mau lanjut")
                .says("HAPUS")
                .hears("tidak bisa dibatalkan")
                .chooses("Ya, hapus");
        wati.hears("sudah dihapus");
    }

    @Test
    void whoeverAskedForSilenceIsNotAskedHowTheyAre() {
        var joko = new TelegramPhone(app, 6_661_234_006L);
        joko.says("aku mau bunuh diri").hears("119").says("JEDA").hears("Data tetap disimpan");

        app.wake(Later.Wake.CHECK_BACK, "select id from safety_event");

        joko.says("halo").hears("tanpa nama").says("HAPUS").hears("tidak bisa dibatalkan");
        joko.chooses("Ya, hapus").hears("sudah dihapus");
        assertThat(joko.shown()).noneMatch(text -> text.contains("mengabari"));
    }

    @Test
    void everythingWeHoldIsSaidOnWishAndThatItWasAskedIsRecordedWithoutThePerson() {
        var rina = people.waiting(new TelegramPhone(app, 6_661_234_004L));
        rina.says("DATA").hears("Permintaan pendamping: 1").hears("Mau apa").chooses("Lihat semuanya");
        rina.hears("orang lain").chooses("Tampilkan").hears("salinan semua").hears("Itu semuanya");

        var whole = String.join("\n", rina.shown());
        assertThat(whole)
                .contains("Umur: 18 atau lebih", "Tempat: Margasari", "teks versi 1, kode", "menunggu")
                .containsPattern(CONSENTED)
                .doesNotContainPattern(RAW_TIME)
                .doesNotContain("6661234004");
        rina.says("BERHENTI").hears("yang mana").chooses("Hentikan").hears("berhenti di sini");
        rina.says("DATA").hears("Permintaan pendamping: 1");
        rina.says("HAPUS").hears("tidak bisa dibatalkan").chooses("Ya, hapus").hears("sudah dihapus");
        assertThat(app.bean(JdbcClient.class)
                        .sql("select what from right_used order by 1")
                        .query(String.class)
                        .list())
                .contains("ACCESS", "ERASURE", "WITHDRAWAL");
    }

    @Test
    void aPersonGoesOnFromAnotherAppWithACodeAndTheirPin() {
        var tono = people.waiting(new TelegramPhone(app, 6_661_234_002L));
        tono.says("PIN")
                .hears("dipakai bersama")
                .chooses("Pasang PIN")
                .hears("4 sampai 6")
                .says("2580");
        tono.hears("PIN tersimpan").says("PINDAH").hears("sekali pakai").chooses("Buat kode");
        var code = tono.reads(CODE);

        var onWhatsApp = new WhatsAppPhone(app, "+628120000002");
        onWhatsApp
                .says("p-aaaaaaaaaa")
                .hears("tidak berlaku")
                .says(code)
                .hears("Ketik PIN")
                .says("1357");
        onWhatsApp.hears("belum cocok").says("2580").hears("Sambil menunggu");
        tono.hears("kosong").says("halo").hears("tanpa nama");

        var again = new TelegramPhone(app, 6_661_234_003L);
        again.says(code).hears("tidak berlaku");
        assertThat(onWhatsApp.shown()).noneMatch(text -> text.contains("2580"));
        onWhatsApp
                .says("HAPUS")
                .hears("tidak bisa dibatalkan")
                .chooses("Ya, hapus")
                .hears("sudah dihapus");
    }
}
