package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is passed on to a service and comes back: the agent on WhatsApp, the resident on Telegram. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class ReferralTest {

    private RunningApp app;
    private People people;
    private FacilityPage page;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
        page = new FacilityPage(app);
    }

    @Test
    void nothingIsSharedBeforeTheResidentAgrees() throws IOException {
        var ayu = people.agent("+628120061001", "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_662_251_001L));
        var number = accompanied(ayu, sari, "Ayu");

        ayu.says("PUTUSKAN " + number + " rujuk").hears("Klinik Pratama").says("RUJUK " + number + " 1");
        ayu.hears("ditanya dulu");
        sari.hears("Yang mereka lihat hanya ini").chooses("Tidak dulu").hears("itu pilihanmu");
        ayu.hears("memilih tidak dulu");
        app.await("select state = 'ASSESSED' from case_file");
        app.await("select state = 'REVOKED' and token_hash is null from referral");

        ayu.says("RUJUK " + number + " 1");
        sari.hears("Yang mereka lihat hanya ini").chooses("Setuju").hears("Ini suratmu");
        var letter = words(sari.lastFile());
        var address = address(letter);
        assertThat(new String(ayu.receives(), StandardCharsets.UTF_8)).startsWith(RunningApp.PUBLIC_URL);
        assertThat(letter)
                .contains("Surat rujukan", "Klinik Pratama", "rawat jalan", "Ayu", "/rujukan/")
                .doesNotContain("6662251001", "62812");
        app.await("select state = 'REFERRED' from case_file");
        app.await("select sum(counted) = 1 from tally where indicator = 'REFERRED_OUTPATIENT'");

        ayu.says("RUJUK " + number).hears("sedang dirujuk");
        assertThat(page.get(address))
                .contains("200", "menunggu jawaban", "rawat jalan")
                .doesNotContain("Klinik");
        sari.says("BATAL RUJUKAN").hears("tidak dilanjutkan");
        ayu.hears("memilih tidak melanjutkan");
        assertThat(page.get(address)).isEqualTo(page.get("0".repeat(48))).contains("404", "tidak berlaku");
        app.await("select state = 'EVALUATION' from case_file");
        app.await("select count(*) = 1 from case_consent where kind = 'REFERRAL' and answer = 'WITHDRAWN'");
        atOnce(ayu, sari, number);
        sari.says("DATA").hears("Mau apa sekarang").chooses("Lihat semuanya").hears("Pastikan");
        sari.chooses("Tampilkan").hears("Klinik Pratama").hears("Itu semua");
        assertThat(sari.shown()).anyMatch(text -> text.contains("Rujukan ke") && text.contains("ditarik kembali"));
        sari.says("HAPUS").hears("Hapus").chooses("Ya").hears("dihapus");
        app.await("select not exists (select 1 from referral) and not exists (select 1 from referral_step)");
    }

    /** Life is in danger: nobody waits, it is kept who decided, and the resident is told. */
    private void atOnce(Phone ayu, Phone sari, String number) throws IOException {
        ayu.says("RUJUK DARURAT " + number + " napas berat").hears("tidak ada yang sedang menunggu");
        ayu.says("RUJUK " + number + " 5");
        sari.hears("Yang mereka lihat hanya ini");
        ayu.says("RUJUK DARURAT " + number).hears("Tulis juga alasannya");
        ayu.says("RUJUK DARURAT " + number + " napas berat").hears("Bantu");
        sari.hears("Karena nyawa terancam");
        assertThat(words(sari.lastFile()))
                .contains("tanpa menunggu persetujuan")
                .doesNotContain("napas");
        app.await("select exists (select 1 from referral where state = 'ASKED')");
        ayu.says("TARIK RUJUKAN " + number).hears("ditarik");
        sari.hears("tidak dilanjutkan");
    }

    @Test
    void theFacilityAnswersWithoutAnAccount() throws IOException {
        var rini = people.agent("+628120061002", "Rini");
        var budi = people.waiting(new TelegramPhone(app, 6_662_251_002L));
        var number = accompanied(rini, budi, "Rini");
        rini.says("RUJUK " + number + " 5");
        budi.hears("Yang mereka lihat hanya ini").chooses("Setuju").hears("Ini suratmu");
        var address = address(words(budi.lastFile()));

        assertThat(page.get(address)).contains("rawat inap").doesNotContain("Rini", "rumah");
        assertThat(page.get(address + "?lang=en")).contains("inpatient care", "lang=\"en\"");
        page.post(address, "answer=REJECTED", "same-origin");
        page.post(address, "answer=DONE", "same-origin");
        page.post(address, "answer=ACCEPTED", "cross-site");
        app.await("select count(*) = 1 from referral where state = 'ASKED'");

        assertThat(page.post(address, "answer=ACCEPTED", "same-origin")).contains("sudah disampaikan");
        rini.hears("menerima");
        budi.hears("kedatanganmu diterima");
        page.post(address, "answer=DONE", "same-origin");
        budi.hears("layanan di sana selesai");
        assertThat(page.post(address, "answer=RETURNED", "same-origin")).contains("sudah disampaikan");
        rini.hears("mengembalikan");
        app.await("select exists (select 1 from case_file where state = 'EVALUATION' and number = " + number + ")");
        assertThat(page.get(address)).contains("404");
        rejected(rini, budi, number);
        tooLate(rini, budi, number);
    }

    private void rejected(Phone rini, Phone budi, String number) throws IOException {
        rini.says("RUJUK " + number + " 1");
        budi.hears("Yang mereka lihat hanya ini").chooses("Setuju").hears("Ini suratmu");
        page.post(address(words(budi.lastFile())), "answer=REJECTED&reason=FULL", "same-origin");
        rini.hears("sedang penuh");
        budi.hears("sedang penuh");
    }

    private void tooLate(Phone rini, Phone budi, String number) throws IOException {
        rini.says("RUJUK " + number + " 1");
        budi.hears("Yang mereka lihat hanya ini").chooses("Setuju").hears("Ini suratmu");
        var address = address(words(budi.lastFile()));
        app.bean(JdbcClient.class)
                .sql("update referral set open_until = :now where state = 'ASKED'")
                .param("now", Timestamp.from(app.now()))
                .update();
        assertThat(page.get(address)).isEqualTo(page.get("guess"));
        page.post(address, "answer=ACCEPTED", "same-origin");
        app.await("select exists (select 1 from referral where state = 'ASKED')");
    }

    /** What stands behind the path, as somebody types it from paper. */
    private static String address(String letter) {
        var at = letter.replaceAll("\\s", "");
        var begin = at.indexOf("/rujukan/") + "/rujukan/".length();
        return at.substring(begin, begin + 48);
    }

    private static String accompanied(Phone ayu, Phone sari, String name) {
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        sari.hears(name);
        ayu.says("BUKA KASUS");
        sari.hears("Mau ditemani lebih lama").chooses("Setuju").hears(name + " menemanimu");
        ayu.hears("diterima, belum diasesmen");
        ayu.says("ASESMEN " + number + " sedang").hears("Usulan tabel unit");
        return number;
    }

    private static String words(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
