package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Facts;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What DATA says is what the store holds, line by line: at every turn of a person's way, corrected, withdrawn and erased. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class DataCountsTest {

    private static final Pattern SUMMARY = Pattern.compile(
            "(?s)Sejak ([0-9A-Za-z ]+), terenkripsi.*Jawaban cek: (\\d+)\\. Hasil tersimpan: (Ya|Tidak)\\."
                    + ".*Permintaan pendamping: (\\d+)\\..*Nama, NIK, dan lokasi: tidak ada\\.");

    private static final ZoneId THEIRS = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id"));

    private RunningApp app;

    /** What the five lines say, or what the store has. */
    private record Held(String since, long answers, boolean result, long requests) {}

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
    }

    @Test
    void everyNumberIsTrueBeforeAndAfterEachRightIsUsed() {
        var sari = new TelegramPhone(app, 6_661_240_001L);
        sari.says("halo").hears("tanpa nama").chooses("Mulai");
        sari.hears("Choose a language").chooses("Bahasa Indonesia");
        sari.hears("Umurmu").chooses("18").hears("untuk siapa").chooses("Diriku sendiri");
        sari.hears("Setuju?").chooses("Setuju").hears("Apa yang bisa").chooses("Cek kebiasaan");
        sari.hears("Beberapa pertanyaan").chooses("Mulai cek").hears("Jawab sebisamu");
        isHeld(sari, 0, false, 0);

        sari.says("ganja").hears("Bagian 2");
        isHeld(sari, 1, false, 0);
        sari.says("tiap minggu").hears("Bagian 3").says("belum pernah").hears("belum hasil");
        isHeld(sari, 3, true, 0);

        sari.says("KOREKSI")
                .hears("Bagian 3")
                .says("KEMBALI")
                .hears("Bagian 2")
                .says("LEWATI")
                .hears("Ada yang dilewati");
        isHeld(sari, 3, true, 0);

        asks(sari).hears("kelurahan").chooses("Margasari");
        wishes(sari);
        isHeld(sari, 3, true, 1);

        sari.says("BERHENTI").hears("yang mana").chooses("Hentikan").hears("berhenti di sini");
        isHeld(sari, 0, false, 1);
        wishes(asks(sari));
        isHeld(sari, 0, false, 2);

        var before = person();
        sari.says("HAPUS").hears("tidak bisa dibatalkan").chooses("Ya, hapus").hears("sudah dihapus");
        assertThat(rowsOf(before)).isZero();
        sari.says("halo").hears("tanpa nama");
        assertThat(person()).isNotEqualTo(before);
        isHeld(sari, 0, false, 0);
    }

    private static Phone asks(Phone phone) {
        return phone.says("BICARA").hears("Setuju?").chooses("Setuju");
    }

    private static void wishes(Phone phone) {
        phone.hears("Pendamping dari mana")
                .chooses("Terserah")
                .hears("Lebih nyaman")
                .chooses("Terserah");
        phone.hears("Kapan").chooses("Sekarang").hears("Permintaan diterima");
    }

    /** Asks, and compares what is said with what happened and with what is stored; then goes back to what was asked. */
    private void isHeld(Phone phone, long answers, boolean result, long requests) {
        var said = said(phone.says("DATA"));
        assertThat(said).as("what happened").isEqualTo(new Held(said.since(), answers, result, requests));
        assertThat(said).as("what is stored").isEqualTo(stored());
        phone.hears("Mau apa").chooses("Kembali");
    }

    private static Held said(Phone phone) {
        phone.hears("Yang tersimpan di sini");
        var lines = SUMMARY.matcher(phone.shown().getLast());
        assertThat(lines.find()).as("the five lines").isTrue();
        return new Held(
                lines.group(1),
                Long.parseLong(lines.group(2)),
                lines.group(3).equals("Ya"),
                Long.parseLong(lines.group(4)));
    }

    /** Counted in the tables and in the unsealed talk. */
    private Held stored() {
        var id = person();
        var conversation = app.bean(Storage.class)
                .conversations()
                .peek(new ConversationId(id))
                .orElseThrow();
        var talk = conversation.talk();
        return new Held(
                DAY.format(LocalDate.ofInstant(conversation.createdAt(), THEIRS)),
                talk.answers().keySet().stream()
                        .filter(key -> key.startsWith("q"))
                        .count(),
                talk.fact(Facts.FIRST_LOOK).or(() -> talk.fact(Facts.BAND)).isPresent(),
                count("select count(*) from handoff where resident = :id", id));
    }

    private long rowsOf(UUID id) {
        return count("select count(*) from conversation where id = :id", id)
                + count("select count(*) from handoff where resident = :id", id)
                + count("select count(*) from keys.wrapped_key where id = :id", id)
                + count("select count(*) from shown_message where conversation_id = :id", id);
    }

    private long count(String query, UUID id) {
        return app.bean(JdbcClient.class)
                .sql(query)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** The only resident, or who they are after they were erased. */
    private UUID person() {
        return app.bean(JdbcClient.class)
                .sql("select id from conversation order by created_at desc limit 1")
                .query(UUID.class)
                .single();
    }
}
