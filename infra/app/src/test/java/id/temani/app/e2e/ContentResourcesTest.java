package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.intake.ReminderRounds;
import id.temani.postgres.clock.DatabaseClock;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WhatsApp with what an operator made at Twilio: a list of ten for the card of a case, a template for reminders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class ContentResourcesTest {

    private static final String LIST = "HX10101010101010101010101010101010";
    private static final String TEMPLATE = "HX0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f";
    private static final Pattern SAVED = Pattern.compile("Tersimpan nomor (\\d+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    /** Of the unit of whoever waits. */
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private RunningApp app;
    private People people;

    @BeforeAll
    void start(@TempDir Path keys) {
        app = RunningApp.start(
                keys, "temani.whatsapp.content.list-picker.10=" + LIST, "temani.whatsapp.content.reminder=" + TEMPLATE);
        people = new People(app);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void everythingOnTheCardOfAnAssessedCaseIsTapped() {
        var ayu = people.agent("+628120068001", "Ayu");
        var number = accompanied(ayu, people.waiting(new TelegramPhone(app, 6_668_000_001L)));
        ayu.says("ASESMEN " + number + " rendah").hears("Usulan tabel unit");

        ayu.says("KARTU " + number).hears("sudah diasesmen, belum diputuskan");
        assertThat(ayu.offered()).hasSize(10);
        ayu.chooses("Lainnya").hears("pilihan lainnya");
        assertThat(ayu.offered()).hasSize(10);
        ayu.chooses("Tes urine").hears("Tes urine dengan");

        assertThat(resources("whatsapp:+628120068001")).containsExactly(LIST, LIST);
        ayu.says("SELESAI SHIFT").hears("shift selesai");
    }

    /** The day before and two hours before the first meeting go out; what is due for the second does not, until its resident writes. */
    @Test
    void twoTemplatesOfACaseAndTopicLeaveAndTheThirdDoesNot() {
        var ayu = people.agent(new TelegramPhone(app, 6_668_000_011L), "Ayu");
        var sari = people.waiting(new WhatsAppPhone(app, "+628120068012"));
        sari.hears("Permintaan diterima")
                .says("PENGINGAT")
                .hears("Mau diingatkan")
                .chooses("Setuju");
        sari.hears("ditanya kabar").chooses("Tidak").hears("sudah dipasang");
        var number = accompanied(ayu, sari);
        planned(ayu, number, 3);
        planned(ayu, number, 5);
        become("PLANNED", 4);

        passToNext();
        sari.hears(TEMPLATE);
        passToNext();
        sari.hears(TEMPLATE);
        become("SENT_AS_TEMPLATE", 2);
        passToNext();
        become("NO_TEMPLATE", 1);
        assertThat(resources("whatsapp:+628120068012")).containsExactly(TEMPLATE, TEMPLATE);

        // Nor is one more planned that could not be sent: whoever plans it hears that.
        planned(ayu, number, 7);
        assertThat(ayu.shown()).anyMatch(text -> text.contains("sudah dua kali terkirim tanpa balasan"));
        become("PLANNED", 1);

        sari.says("LIHAT").hears("Ada janji bertemu pendamping");
        planned(ayu, number, 9);
        become("PLANNED", 3);
    }

    private String accompanied(Phone ayu, Phone resident) {
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        resident.hears("Ayu");
        ayu.says("BUKA KASUS " + number).hears("sudah dikirim");
        resident.hears("hasil cek").says("SETUJU " + question()).hears("menemanimu");
        ayu.hears("diterima, belum diasesmen");
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        resident.hears("selesai");
        return number;
    }

    private void planned(Phone ayu, String number, int days) {
        var day = DAY.format(app.now().atZone(WITA).plusDays(days));
        ayu.says("SESI " + number + " kie " + day + " 16.00").hears("Simpan?").chooses("Simpan");
        ayu.reads(SAVED);
    }

    private int question() {
        return jdbc().sql("select number from case_consent where answer = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    /** To a minute after the next time that somebody is to be reminded of a meeting. */
    private void passToNext() {
        var due = jdbc().sql("select min(due_at) from reminder where state = 'PLANNED' and topic = 'SESSION'")
                .query(Timestamp.class)
                .single();
        app.await("select not exists (select 1 from outbox where closed_at is null)");
        jdbc().sql("update clock_shift set millis = millis + :millis")
                .param(
                        "millis",
                        Duration.between(app.now(), due.toInstant())
                                .plusMinutes(1)
                                .toMillis())
                .update();
        app.bean(DatabaseClock.class).refresh();
        app.bean(ReminderRounds.class).run();
    }

    private void become(String state, int count) {
        app.await(
                "select count(*) = %d from reminder where topic = 'SESSION' and state = '%s'".formatted(count, state));
    }

    /** The content resources that went to this address. */
    private List<String> resources(String address) {
        return app.platforms().toWhatsApp(address).stream()
                .map(form -> form.get("ContentSid"))
                .filter(Objects::nonNull)
                .toList();
    }

    private JdbcClient jdbc() {
        return app.bean(JdbcClient.class);
    }
}
