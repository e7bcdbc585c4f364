package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.CaseId;
import id.temani.casefile.CaseRecord;
import id.temani.postgres.Storage;
import id.temani.screening.Scores;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resident who reads English decides what the letter tells; the agent, on Telegram, notes what the facility said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ReferralLetterTest {

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void tellsWhatTheResidentChoseAndTheAgentNotesTheAnswer() throws IOException {
        var ayu = people.agent(new TelegramPhone(app, 6_662_271_001L), "Ayu");
        var sari = people.waitingInEnglish(new TelegramPhone(app, 6_662_271_002L));
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        sari.hears("Ayu");
        ayu.says("BUKA KASUS");
        sari.hears("company for longer").chooses("Agree").hears("Ayu");
        ayu.hears("diterima, belum diasesmen")
                .says("ASESMEN " + number + " sedang")
                .hears("Usulan tabel unit");
        interviewed();
        ayu.says("JAWABAN RUJUKAN " + number).hears("tidak sedang dirujuk");
        ayu.says("RUJUK " + number + " 1").hears("ditanya dulu");

        var letter = chosen(sari);
        assertThat(letter)
                .contains(
                        "Perkiraan: sedang",
                        "Estimate: moderate",
                        "12 points, moderate (ASSIST, version 3.1)",
                        "Age: 18 or older",
                        "Alias:")
                .doesNotContain("Wish", "Harapan", "Results of checks", "6662271002");
        ayu.hears("Bantu").says("JAWABAN RUJUKAN " + number).hears("Apa jawaban");
        ayu.chooses("Belum bisa").hears("Kenapa").says("JAWABAN RUJUKAN " + number + " layanan selesai");
        ayu.hears("Apa jawaban").chooses("Diterima").hears("menerima");
        sari.hears("you are welcome there");
        ayu.says("JAWABAN RUJUKAN " + number + " sedang penuh")
                .hears("Apa jawaban")
                .chooses("Layanan selesai");
        sari.hears("the service there is finished");
        ayu.hears("menyelesaikan layanan")
                .says("KARTU " + number)
                .hears("Sekarang: dirujuk")
                .chooses("Jawaban layanan");
        ayu.hears("Apa jawaban").chooses("Kembali ke pendamping").hears("mengembalikan");
        sari.hears("Welcome back");
        app.await("select exists (select 1 from case_file where state = 'EVALUATION')");
        app.await("select count(*) = 3 from referral_step where by_whom = 'AGENT' and number > 1");

        rejected(ayu, sari, number);
        sari.says("MY DATA")
                .hears("What would you like")
                .chooses("See everything")
                .hears("Make sure")
                .chooses("Show");
        sari.hears("That is all");
        assertThat(sari.shown()).anyMatch(text -> text.contains("The letter told: Estimate: moderate; Points: "));
    }

    /** Nothing is in it to begin with; each thing by itself, and out again. */
    private static String chosen(Phone sari) throws IOException {
        sari.hears("Real name, number, talks, and check results stay out").chooses("The letter");
        sari.hears("Without your choice").chooses("Add: Wish").hears("also: Wish: to be seen by a woman");
        sari.chooses("The letter")
                .hears("Without your choice")
                .chooses("Leave out: Wish")
                .hears("check results stay out");
        sari.chooses("The letter")
                .hears("Without your choice")
                .chooses("Add: Age")
                .hears("also: Age: 18 or older");
        sari.chooses("The letter").hears("Without your choice").chooses("Add: Estimate");
        sari.hears("also: Estimate: moderate; Age: 18 or older. Real name, number, and talks stay out");
        sari.chooses("The letter")
                .hears("Without your choice")
                .chooses("Add: Points")
                .hears("Points: ");
        return words(sari.chooses("Agree").hears("This is your letter").lastFile());
    }

    /** Nobody agreed to what was chosen for another letter. */
    private static void rejected(Phone ayu, Phone sari, String number) throws IOException {
        ayu.says("RUJUK " + number + " 1").hears("ditanya dulu");
        sari.hears("check results stay out").chooses("Agree").hears("This is your letter");
        assertThat(words(sari.lastFile()))
                .doesNotContain("Perkiraan", "Age:")
                .contains("Results of checks are not in it");
        ayu.hears("Bantu")
                .says("JAWABAN RUJUKAN " + number + " layanan lain lebih cocok")
                .hears("belum bisa menerima");
        sari.hears("another service fits better");
    }

    /** What ASESMEN writes down at the end of an interview. */
    private void interviewed() {
        var file = new CaseId(app.bean(JdbcClient.class)
                .sql("select id from case_file")
                .query(UUID.class)
                .single());
        var points = new Scores("assist@3.1", List.of(new Scores.Score("cannabis", OptionalInt.of(12), "moderate")));
        var values = Map.of("mode", "interview", "band", "moderate", "points", points.toText());
        app.bean(Storage.class)
                .cases()
                .records()
                .add(new CaseRecord(UUID.randomUUID(), file, CaseRecord.Kind.ASSESSMENT, values, app.now()));
    }

    private static String words(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
