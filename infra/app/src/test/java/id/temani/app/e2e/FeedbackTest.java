package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What residents write after a talk: without numbers, read by coordinators from five people on, gone with HAPUS. */
@Timeout(180)
class FeedbackTest {

    @Test
    void wordsAboutATalkAreReadInFivesAndGoWithWhoeverWroteThem() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = people.agent(new TelegramPhone(app, 6_661_280_001L), "Ayu");
        var bulan = new WhatsAppPhone(app, "+628120028003").says(app.code("k-")).hears("koordinator");
        var sari = people.waiting(new TelegramPhone(app, 6_661_280_002L));
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        sari.hears("Bagaimana rasanya").chooses("Membantu");
        sari.hears("satu dua kalimat")
                .says("Orangnya sabar, hubungi aku 081234567890")
                .hears("sudah memberi tahu");

        bulan.says("ULASAN").hears("Belum cukup ulasan");
        for (int other = 0; other < 4; other++) {
            writes(app, "+62812002801" + other, "Baik sekali " + other);
        }
        bulan.says("ULASAN").hears("Orangnya sabar, hubungi aku");
        assertThat(bulan.shown().getLast()).contains("Baik sekali 3").doesNotContain("0812");
        assertThat(ayu.shown()).noneMatch(text -> text.contains("sabar"));

        sari.says("HAPUS").hears("tidak bisa dibatalkan").chooses("Ya, hapus").hears("sudah dihapus");
        app.await("select count(*) = 4 from feedback_words");
        bulan.says("ULASAN").hears("Belum cukup ulasan").says("BANTUAN").hears("ULASAN");
        assertThat(bulan.shown().getLast()).doesNotContain("Baik sekali");
    }

    private static void writes(RunningApp app, String number, String words) {
        new WhatsAppPhone(app, number).says("halo").hears("tanpa nama");
        var id = app.bean(JdbcClient.class)
                .sql("select id from conversation order by created_at desc limit 1")
                .query(UUID.class)
                .single();
        var unit = app.bean(JdbcClient.class)
                .sql("select unit from feedback_words limit 1")
                .query(String.class)
                .single();
        var month = LocalDate.ofInstant(app.now(), ZoneOffset.UTC).withDayOfMonth(1);
        app.bean(Storage.class).feedbacks().keepWords(new ConversationId(id), new UnitId(unit), words, month);
    }
}
