package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line that was changed afterwards: the agent reads it again, unless it was written before they came. */
@Timeout(120)
class EditedLineTest {

    @Test
    void whatIsChangedInATalkIsReadAgainAndWhatWasWrittenBeforeIsNot() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = people.agent("+628160001001", "Ayu");
        var sari = new TelegramPhone(app, 6_661_270_001L);
        people.waiting(sari);
        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung").says("halo");
        sari.hears("halo").says("aku tidak takut");
        ayu.hears("aku tidak takut");

        sari.corrects("aku takut", app.now().plusSeconds(2));
        ayu.hears("(diperbaiki) aku takut");
        sari.corrects("nomorku 081234567890", app.now().plusSeconds(2)).hears("Ada nomor di pesan ini");
        sari.corrects("rahasia lama", app.now().minus(Duration.ofHours(1))).hears("tidak ikut terkirim");

        sari.says("batal").hears("sudah kami hapus").says("sampai di sini");
        ayu.hears("sampai di sini");
        assertThat(ayu.shown()).noneMatch(text -> text.contains("rahasia lama") || text.contains("081234567890"));
    }

    @Test
    void whatAnAgentChangesIsReadAgainByWhoeverReadItWithoutNumbers() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = new TelegramPhone(app, 6_661_270_002L);
        people.agent(ayu, "Ayu");
        var sari = people.waiting(new WhatsAppPhone(app, "+628160001002"));
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung").says("sampai bsk");
        sari.hears("sampai bsk");

        ayu.correctsLatest("sampai besok");
        sari.hears("(diperbaiki) sampai besok");
        ayu.correctsLatest("telepon 081234567890 saja").hears("bagian itu tidak bisa dikirim");
        ayu.says("batal").hears("sudah kami hapus");
        ayu.correctsLatest("TUTUP KASUS").hears("tidak ikut terkirim");
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        sari.hears("selesai");
        ayu.correctsLatest("halo lagi").says("BANTUAN").hears("SERAHKAN");
        assertThat(sari.offered()).isNotNull();
        assertThat(sari.shown())
                .noneMatch(text -> text.contains("081234567890")
                        || text.contains("halo lagi")
                        || text.contains("(diperbaiki) TUTUP"));
    }
}
