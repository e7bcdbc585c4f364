package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.later.Later;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** An agent who must go hands a talk over only with the resident's yes, on both channels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class HandOverTest {

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void theResidentDecidesAndOnlyAnAgreedNotePassesOn() {
        var ayu = people.agent("+628140001001", "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_661_250_001L));
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung").says("halo sari");
        sari.hears("halo sari").says("aku susah tidur");
        ayu.hears("susah tidur");

        ayu.says("SERAHKAN").hears("sedang kami tanya dulu");
        sari.hears("Boleh dilanjutkan pendamping lain?").chooses("Tidak").hears("obrolan tetap di sini");
        ayu.hears("ingin tetap denganmu").says("SERAHKAN").hears("sedang kami tanya dulu");
        sari.hears("Boleh dilanjutkan pendamping lain?");
        app.wake(Later.Wake.HAND_OVER_UNANSWERED, "select id from handoff where status = 'LIVE'");
        ayu.hears("belum menjawab, jadi obrolan tetap").says("masih di sini ya");
        sari.hears("masih di sini ya");

        ayu.says("SERAHKAN " + number + ": lebih suka dihubungi pagi hari").hears("sedang kami tanya dulu");
        sari.hears("lebih suka dihubungi pagi hari").chooses("catatan ikut").hears("pendamping yang lain");
        ayu.hears("carikan pendamping lain").says("SELESAI SHIFT").hears("shift selesai");
        var budi = people.agent(new TelegramPhone(app, 6_661_250_002L), "Budi");
        budi.says("AMBIL " + budi.reads(People.OFFER)).hears("Sekarang terhubung");
        budi.hears("lebih suka dihubungi pagi hari").says("halo, aku Budi");
        sari.hears("halo, aku Budi");

        assertThat(budi.shown()).noneMatch(text -> text.contains("susah tidur"));
        app.await("select not exists (select 1 from hand_over)");
        budi.says("SERAHKAN").hears("sedang kami tanya dulu");
        sari.hears("Boleh dilanjutkan pendamping lain?").says("boleh ganti").hears("pendamping yang lain");
        budi.hears("carikan pendamping lain").says("SELESAI SHIFT").hears("shift selesai");
        sari.says("HAPUS").hears("tidak bisa dibatalkan").chooses("Ya, hapus").hears("sudah dihapus");
    }
}
