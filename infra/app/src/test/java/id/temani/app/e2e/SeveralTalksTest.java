package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** One agent, one phone, two residents on two platforms: each line reaches one of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class SeveralTalksTest {

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void eachLineReachesWhomItIsForAndCanBeTakenBackForAMoment() {
        var ayu = people.agent("+628120011001", "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_661_241_001L));
        var first = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + first).hears("Sekarang terhubung");
        sari.hears("Ayu");
        var budi = people.waiting(new WhatsAppPhone(app, "+628120011002"));
        var second = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + second).hears("Sekarang terhubung");
        budi.hears("Ayu");

        ayu.says("halo, siapa ini").hears("Pesan ini untuk siapa?").says("1");
        sari.hears("halo, siapa ini");
        ayu.says(second + ": selamat malam budi")
                .hears("→")
                .says("satu lagi untuk budi")
                .hears("→");
        ayu.says("BATAL").hears("tidak jadi dikirim");
        budi.hears("selamat malam budi").says("malam kak");
        ayu.hears("malam kak");

        ayu.says("KASUS").hears(first).hears(second).says("GANTI " + first).hears("Pesan berikutnya");
        ayu.says("kembali ke sari").hears("→");
        sari.hears("kembali ke sari");
        ayu.says("TUTUP KASUS " + first).hears("sudah ditutup");
        sari.hears("selesai");
        ayu.says("tinggal kita berdua");
        budi.hears("tinggal kita berdua");

        assertThat(sari.shown()).noneMatch(text -> text.contains("budi") || text.contains("berdua"));
        assertThat(budi.shown()).noneMatch(text -> text.contains("siapa ini") || text.contains("satu lagi"));
        ayu.says("TUTUP KASUS " + second)
                .hears("sudah ditutup")
                .says("SELESAI SHIFT")
                .hears("shift selesai");
    }
}
