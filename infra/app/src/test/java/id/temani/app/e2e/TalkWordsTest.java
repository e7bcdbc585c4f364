package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What agents have at hand for their talks: a first line, notes, and buttons under each talk, on both channels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class TalkWordsTest {

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void aFirstLineIsOneTapAndNotesAreNeverPassedOn() {
        var ayu = people.agent(new TelegramPhone(app, 6_661_260_001L), "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_661_260_003L));
        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung");

        ayu.hears("atau pilih").chooses("Tanya kabar");
        sari.hears("Bagaimana kabarnya hari ini?").says("capek kak");
        ayu.hears("capek kak").says("CATAT: lebih suka malam hari").hears("Tercatat");
        ayu.says("CATAT: wa 081234567890").hears("Jangan tulis nomor");
        ayu.says("CATATAN").hears("lebih suka malam hari").says("SAPA 1");
        sari.hears("Aku di sini mendengarkan");
        ayu.says("RENCANA 28 besok").hears("mirip perintah RENCANA").says("SAPA 67 1");
        ayu.hears("mirip perintah SAPA").says("Rencana besok jam 7?");
        sari.hears("Rencana besok jam 7?");
        assertThat(sari.shown()).noneMatch(text -> text.contains("RENCANA 28") || text.contains("SAPA 67"));

        sari.says("MENU").hears("Pesan terakhir: sudah dikirim");
        ayu.says("KASUS")
                .hears("Pesan terakhir: sudah dikirim")
                .chooses("Serahkan")
                .hears("kami tanya dulu");
        sari.hears("Boleh dilanjutkan").says("tetap di sini").hears("obrolan tetap di sini");
        ayu.hears("ingin tetap denganmu").says("KASUS").hears("Sedang menemani").chooses("Tulis ke sini");
        ayu.hears("Pesan berikutnya")
                .says("KASUS")
                .hears("Sedang menemani")
                .chooses("Darurat")
                .hears("sudah dipanggil");
        sari.says("DATA")
                .hears("Mau apa sekarang")
                .chooses("Lihat semuanya")
                .hears("Pastikan")
                .chooses("Tampilkan");
        sari.hears("Catatan pendamping: lebih suka malam hari");
        ayu.says("KASUS")
                .hears("Sedang menemani")
                .chooses("Tutup kasus")
                .hears("Tutup obrolan")
                .chooses("Ya");
        sari.hears("sudah selesai");

        assertThat(sari.shown().stream().filter(text -> text.contains("malam hari")))
                .hasSize(1);
        assertThat(sari.shown()).noneMatch(text -> text.contains("081234567890"));
    }

    @Test
    void buttonsFromBeforeTheTalkAreOverAndChangeNothingOfIt() {
        var ayu = people.agent(new TelegramPhone(app, 6_661_260_011L), "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_661_260_012L));
        sari.hears("Sambil menunggu");
        var waiting = sari.offered();
        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung");
        sari.hears("Ayu");

        for (var payload : waiting) {
            sari.tap(payload);
            sari.hears("obrolannya tetap berjalan");
        }
        sari.says("masih di sini");
        ayu.hears("masih di sini").says("aku juga");
        sari.hears("aku juga").says("MENU").hears("masih berjalan").chooses("Lanjut ngobrol");
        sari.hears("Pesan berikutnya sampai ke pendamping");

        assertThat(sari.shown().stream().filter(text -> text.contains("Sambil menunggu")))
                .hasSize(1);
        assertThat(sari.shown()).noneMatch(text -> text.contains("pertanyaan yang sekarang"));
    }

    @Test
    void onWhatsAppTheSameIsTyped() {
        var budi = people.agent(new WhatsAppPhone(app, "+628150001002"), "Budi");
        var dewi = people.waiting(new TelegramPhone(app, 6_661_260_002L));
        var number = budi.reads(People.OFFER);
        budi.says("AMBIL " + number).hears("Sekarang terhubung").hears("SAPA 2").says("SAPA 2");
        dewi.hears("Bagaimana kabarnya hari ini?");

        budi.says("CATAT " + number + " suka pagi")
                .hears("Tercatat")
                .says("KASUS")
                .hears("TUTUP KASUS " + number);
        budi.says("TUTUP KASUS " + number).hears("sudah ditutup");
        dewi.hears("sudah selesai");
    }
}
