package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.later.Later;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What becomes of lines with numbers, and of lines about buying and selling, on both channels and from both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class HeldLineTest {

    private static final String NOTHING_HELD = "select not exists (select 1 from held_line)";

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void aResidentOnTelegramDecidesAndAnAgentOnWhatsAppCannot() {
        var ayu = people.agent("+628140000001", "Ayu");
        var sari = talking(new TelegramPhone(app, 8_881_234_001L), ayu, "Ayu");

        sari.says("WA aku 081234567890 ya").hears("Ada nomor di pesan ini");
        var keep = button(sari, ":keep");
        sari.says("kak?");
        ayu.hears("kak?");
        assertThat(sari.tap(button(sari, ":without"))).isEqualTo(200);
        ayu.hears("WA aku […] ya");
        sari.tap(keep);
        sari.hears("sudah tidak kami simpan");

        sari.says("rek BCA 1234567890")
                .hears("Ada nomor rekening")
                .says("batal")
                .hears("tidak dikirim");
        sari.says("rek BCA 1234567890").hears("Ada nomor rekening").says("2");
        ayu.hears("rek BCA 1234567890");

        ayu.says("hubungi 081377776666").hears("bagian itu tidak bisa dikirim").says("batal");
        ayu.hears("tidak dikirim").says("tulis ke kak.ayu@contoh.org saja");
        ayu.hears("bagian itu tidak bisa dikirim").chooses("Kirim tanpa email");
        sari.hears("tulis ke […] saja");

        sari.says("beli sabu di Kampung Contoh").hears("jangan tulis nama orang lain");
        ayu.says("bandarnya di Jalan Mawar?")
                .hears("jangan tulis nama orang lain")
                .says("maaf");
        sari.hears("maaf").says("ini 081234567890").hears("Ada nomor");

        ayu.says("TUTUP KASUS").says(ayu.reads(People.CLOSE));
        sari.hears("sudah selesai");
        app.await(NOTHING_HELD);
        assertThat(ayu.shown()).noneMatch(text -> text.contains("081234567890") || text.contains("Kampung Contoh"));
        assertThat(sari.shown()).noneMatch(text -> text.contains("0813") || text.contains("contoh.org"));
    }

    @Test
    void aResidentOnWhatsAppDecidesAndAnAgentOnTelegramCannot() {
        var bima = people.agent(new TelegramPhone(app, 8_881_234_002L), "Bima");
        var budi = talking(new WhatsAppPhone(app, "+628140000003"), bima, "Bima");

        budi.says("buka https://contoh.org ya").hears("Ada tautan").chooses("Tetap kirim");
        bima.hears("buka https://contoh.org ya");

        bima.says("ig saya bima_27").hears("bagian itu tidak bisa dikirim");
        bima.tap(button(bima, ":cancel").replace("cancel", "keep"));
        bima.hears("bagian itu tidak bisa dikirim").chooses("Kirim tanpa akun");
        budi.hears("ig saya […]");

        budi.says("081234567890").hears("Ada nomor").says("085712345678").hears("tidak jadi dikirim");
        app.wake(Later.Wake.HELD_LINE_GONE, "select id from held_line");
        app.await(NOTHING_HELD);
        budi.says("halo?");
        bima.hears("halo?");

        budi.says("081234567890").hears("Ada nomor").says("HAPUS").hears("tidak bisa dibatalkan");
        budi.says("YA, HAPUS").hears("sudah dihapus");
        app.await(NOTHING_HELD);
        assertThat(bima.shown()).noneMatch(text -> text.contains("0812") || text.contains("0857"));
        assertThat(budi.shown()).noneMatch(text -> text.contains("bima_27"));
    }

    private Phone talking(Phone resident, Phone agent, String name) {
        people.waiting(resident);
        agent.says("AMBIL " + agent.reads(People.OFFER)).hears("Sekarang terhubung");
        agent.says("halo, aku di sini");
        return resident.hears(name).hears("aku di sini");
    }

    private static String button(Phone phone, String answer) {
        return phone.offered().stream()
                .filter(payload -> payload.endsWith(answer))
                .findFirst()
                .orElseThrow();
    }
}
