package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A coordinator stops an agent in the middle of two talks: no line is lost, and nobody is left alone. */
@Timeout(180)
class SuspensionTest {

    private static final long AYU = 6_661_270_001L;
    private static final int NOBODYS_TOPIC = 9_999;

    @Test
    void whoeverLeavesIsAskedOnceAndComesBackOnlyByInvitation() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var dian = people.agent(new TelegramPhone(app, 6_661_270_003L), "Dian");
        var bulan = new WhatsAppPhone(app, "+628120023005").says(app.code("k-")).hears("koordinator");
        var rini = people.waiting(new TelegramPhone(app, 6_661_270_004L));
        var number = dian.reads(People.OFFER);
        dian.says("AMBIL " + number).hears("Sekarang terhubung");
        rini.hears("Dian");

        dian.says("KELUAR").hears("Ketik YA KELUAR").chooses("Tidak").hears("seperti biasa");
        app.await("select count(*) = 1 from handoff where status = 'LIVE'");
        dian.says(number + ": aku pamit dulu").says("YA KELUAR").hears("Tugas di chat ini sudah selesai");

        rini.hears("aku pamit dulu").hears("carikan");
        bulan.hears("Dian keluar sendiri");
        app.await("select count(*) = 1 from handoff where status = 'WAITING' and agent_id is null");
        app.await("select not exists (select 1 from agent)");
        dian.says("SIAP").hears("tanpa nama");
        dian.says(app.code("a-")).hears("nama panggilan");
    }

    @Test
    void whatAFaultKeptBackGoesBackToItsWriterWhenTheAgentIsStopped() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = people.agent(new TelegramPhone(app, 6_661_270_005L), "Ayu");
        var bulan = new WhatsAppPhone(app, "+628120023006").says(app.code("k-")).hears("koordinator");
        var sari = people.waiting(new TelegramPhone(app, 6_661_270_006L));
        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung").says("halo");
        sari.hears("halo");

        var fault = new Fault(app, "spoken_line");
        ayu.says("sampai besok").hears("gangguan");
        fault.isOver();
        fault = new Fault(app, "silence");
        sari.says("makasih kak").hears("gangguan");
        fault.isOver();
        bulan.says("HENTIKAN Ayu YA").hears("Ayu dihentikan");
        sari.hears("carikan");
        ayu.hears("dihentikan oleh koordinator");
        fault.retriesAll();

        sari.hears("belum sampai kepada pendamping tadi");
        ayu.hears("jadi pesan ini tidak dikirim");
        assertThat(sari.shown()).noneMatch(text -> text.contains("sampai besok"));
        assertThat(ayu.shown()).noneMatch(text -> text.contains("makasih kak"));
    }

    @Test
    void whoeverLeavesIsToldOfLinesThatReachedNobody() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = new TelegramPhone(app, 6_661_270_007L);
        people.agent(ayu, "Ayu");
        var dian = people.agent(new TelegramPhone(app, 6_661_270_008L), "Dian");
        var sari = people.waiting(new TelegramPhone(app, 6_661_270_009L));
        var first = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + first).hears("Sekarang terhubung");
        var budi = people.waiting(new TelegramPhone(app, 6_661_270_010L));
        dian.says("AMBIL " + dian.reads(Pattern.compile("AMBIL (?!" + first + ")(\\d+)")))
                .hears("Sekarang terhubung");

        ayu.writesIn(NOBODYS_TOPIC, "aku pamit dulu").hears("untuk siapa");
        ayu.says("YA KELUAR").hears("tidak jadi dikirim");
        var fault = new Fault(app, "spoken_line");
        dian.says("sampai besok").hears("gangguan");
        fault.isOver();
        dian.says("YA KELUAR").hears("tidak jadi dikirim");

        assertThat(ayu.shown().getLast()).contains("Tugas di chat ini sudah selesai");
        sari.hears("carikan");
        budi.hears("carikan");
        assertThat(sari.shown()).noneMatch(text -> text.contains("aku pamit dulu"));
        assertThat(budi.shown()).noneMatch(text -> text.contains("sampai besok"));
    }

    @Test
    void whoeverErasesEverythingIsToldOfThemToo() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = new TelegramPhone(app, 6_661_270_017L);
        people.agent(ayu, "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_661_270_018L));
        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung");
        ayu.writesIn(NOBODYS_TOPIC, "aku pamit dulu").hears("untuk siapa");

        ayu.says("HAPUS SEMUA").hears("sudah dihapus");

        assertThat(ayu.shown().getLast()).contains("tidak jadi dikirim");
        sari.hears("carikan");
        assertThat(sari.shown()).noneMatch(text -> text.contains("aku pamit dulu"));
    }

    @Test
    void whatWasUnderWayArrivesOrGoesBackToItsWriter() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = people.agent(new TelegramPhone(app, AYU), "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_661_270_002L));
        var first = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + first).hears("Sekarang terhubung");
        sari.hears("Ayu");
        var budi = people.waiting(new WhatsAppPhone(app, "+628120023002"));
        var second = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + second).hears("Sekarang terhubung");
        budi.hears("Ayu");
        var bulan = new WhatsAppPhone(app, "+628120023003").says(app.code("k-")).hears("koordinator");

        sari.says("teleponku 081277665544").hears("Ada nomor");
        ayu.says(first + ": hubungi 081277665545 saja").hears("tidak bisa dikirim");
        ayu.says(first + ": aku di sini sari").hears("→");
        app.platforms().answersOnce(AYU, Platforms.json(500, "{\"ok\":false,\"error_code\":500}"));
        budi.says("kak apa kabar");
        app.await("select exists (select 1 from outbox where nature = 'RELAYED' and closed_at is null"
                + " and leased_until is null)");
        bulan.says("HENTIKAN Ayu")
                .hears("Hentikan Ayu?")
                .says("HENTIKAN Ayu YA")
                .hears("Ayu dihentikan");

        sari.hears("aku di sini sari").hears("carikan").hears("belum sampai kepada pendamping tadi");
        budi.hears("belum sampai kepada pendamping tadi");
        ayu.hears("masih tertahan").hears("dihentikan oleh koordinator");
        app.await("select count(*) = 2 from handoff where status = 'WAITING' and agent_id is null");

        ayu.says(first + ": halo lagi").hears("sedang dihentikan").says("KASUS").hears("sedang dihentikan");
        assertThat(ayu.shown()).noneMatch(text -> text.contains("apa kabar") || text.contains("0812"));
        assertThat(sari.shown()).noneMatch(text -> text.contains("081277665545") || text.contains("halo lagi"));

        bulan.says("PULIHKAN Ayu").hears("bisa bertugas lagi");
        ayu.hears("dibuka lagi").says("SIAP").hears("bertugas");
        bulan.says("PULIHKAN Ayu").hears("tidak sedang dihentikan");
    }
}
