package id.temani.app.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.photo.Pictures;
import id.temani.whatsapp.TwilioHousekeeping;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Photos of a talk between both channels and from both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class PhotosTest {

    private static final String NOTHING_WAITS = "select not exists (select 1 from waiting_line)";
    private static final String NOTHING_KEPT =
            "select not exists (select 1 from outbox where closed_at is not null and sealed_text is not null)";

    private RunningApp app;
    private People people;
    private String number = "";

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void goFromTelegramToWhatsAppAndBackWithNothingButThePicture() {
        app.platforms().keepsPhoto("kartu", Pictures.jpeg(6));
        app.platforms().keepsPhoto("jadwal", Pictures.jpeg(1));
        var ayu = (WhatsAppPhone) people.agent("+628150000001", "Ayu");
        var sari = (TelegramPhone) talking(new TelegramPhone(app, 8_151_234_001L), ayu, "Ayu");

        var update = sari.photoUpdate("kartu", "ini kartuku");
        assertThat(sari.deliver(update)).isEqualTo(200);
        assertThat(sari.deliver(update)).isEqualTo(200);
        sari.says("sudah lihat?");
        var link = URI.create(new String(ayu.receives(), ISO_8859_1));
        ayu.hears("sudah lihat?");
        assertThat(ayu.shown()).filteredOn(text -> text.contains("ini kartuku")).hasSize(1);
        var fetched = app.get(link.getPath());
        assertThat(fetched.code()).isEqualTo(200);
        assertThat(fetched.body()).doesNotContain(Pictures.SECRET, "Exif").contains("JFIF");
        assertThat(app.get(link.getPath()).code()).isEqualTo(404);

        ayu.shows("jadwal", "");
        var seen = new String(sari.receives(), ISO_8859_1);
        assertThat(seen).contains("JFIF").doesNotContain(Pictures.SECRET, "Exif");
        assertThat(sari.shown().getLast()).isEqualTo("Ayu: (foto)");
        assertThat(app.platforms().asked("/elsewhere/jadwal"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.containsHeader("Authorization")).isFalse());
        app.await(NOTHING_WAITS);
        app.await(NOTHING_KEPT);
        ends(ayu, sari);
    }

    @Test
    void waitForTheirWordsAndKeepTheirPlaceWhileAPlatformFails() {
        app.platforms().keepsPhoto("rumah", Pictures.jpeg(1));
        app.platforms().keepsPhoto("nomor", Pictures.jpeg(1));
        app.platforms().keepsBack("rumah", 1);
        var ayu = people.agent(new TelegramPhone(app, 8_151_234_002L), "Ayu");
        var sari = (TelegramPhone) talking(new TelegramPhone(app, 8_151_234_003L), ayu, "Ayu");

        sari.shows("rumah", "rumahku").says("di situ");
        ayu.hears("rumahku").hears("di situ");
        assertThat(ayu.shown().getLast()).contains("di situ");

        sari.shows("nomor", "hubungi 081234567890")
                .hears("Ada nomor di pesan ini")
                .says("1");
        ayu.hears("hubungi […]");
        assertThat(ayu.lastFile()).isNotEmpty();

        app.platforms().keepsPhoto("rusak", "bukan foto".getBytes());
        sari.shows("rusak", "lihat").hears("tidak bisa diteruskan");
        ayu.hears("lihat");
        sari.shows("hilang", "").hears("belum sampai");
        sari.shows("dalam-bahaya", "aku mau bunuh diri");
        ayu.hears("aku mau bunuh diri");
        ends(ayu, sari);
    }

    @Test
    void goFromWhatsAppToTelegramInTheirOrderAndTwiliosCopyIsDeleted() {
        for (var name : List.of("satu", "dua", "tiga")) {
            app.platforms().keepsPhoto(name, Pictures.jpeg(3));
        }
        var ayu = people.agent(new TelegramPhone(app, 8_151_234_005L), "Ayu");
        var sari = (WhatsAppPhone) talking(new WhatsAppPhone(app, "+628150000003"), ayu, "Ayu");

        sari.shows("satu", "halaman satu").shows("dua", "halaman dua").says("satu lagi");
        sari.shows("tiga", "halaman tiga").says("itu saja");

        for (var words : List.of("halaman satu", "halaman dua", "satu lagi", "halaman tiga", "itu saja")) {
            ayu.hears(words);
            assertThat(ayu.lastFile().length > 0).isEqualTo(words.startsWith("halaman"));
        }
        assertThat(ayu.shown().subList(ayu.shown().size() - 5, ayu.shown().size()))
                .allMatch(text -> text.startsWith("["));
        app.bean(TwilioHousekeeping.class).deleteLeftovers();
        assertThat(app.platforms().asked("/2010-04-01/Accounts/.*/Messages/MMtiga.json"))
                .anyMatch(request -> request.getMethod().getName().equals("DELETE"));
        ends(ayu, sari);
    }

    @Test
    void areRefusedKindlyOutsideOfATalkAndWhereTheUnitHasThemOff() {
        app.platforms().keepsPhoto("apa", Pictures.jpeg(1));
        var dewi = people.agent(new WhatsAppPhone(app, "+628150000002"), "Dewi", app.code("a-", "Margasari"));
        var budi = (TelegramPhone) people.waiting(new TelegramPhone(app, 8_151_234_004L));
        budi.shows("apa", "").hears("foto dan video tidak dibuka");
        number = dewi.reads(People.OFFER);
        dewi.says("AMBIL " + number).hears("Sekarang terhubung");
        budi.hears("Dewi");

        budi.shows("apa", "lihat ini").hears("foto dan video tidak dibuka");
        dewi.hears("lihat ini");
        ((WhatsAppPhone) dewi).shows("apa", "coba ini").hears("foto dan video tidak dibuka");
        budi.hears("coba ini");
        ends(dewi, budi);
        assertThat(app.platforms().asked("(?i)/bot.*/getfile"))
                .noneMatch(request -> request.getUrl().contains("=apa"));
        assertThat(app.platforms().asked(Platforms.media("apa")).stream()
                        .filter(request -> request.getMethod().getName().equals("GET")))
                .isEmpty();
    }

    private Phone talking(Phone resident, Phone agent, String name) {
        people.waiting(resident);
        number = agent.reads(People.OFFER);
        agent.says("AMBIL " + number).hears("Sekarang terhubung");
        resident.hears(name);
        return resident;
    }

    private void ends(Phone agent, Phone resident) {
        agent.says("TUTUP KASUS " + number);
        resident.hears("selesai");
        agent.says("SELESAI SHIFT").hears("shift selesai");
    }
}
