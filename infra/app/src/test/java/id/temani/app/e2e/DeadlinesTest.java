package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.intake.ReminderRounds;
import id.temani.reminder.Topic;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the agent of a case is reminded of although nobody made an appointment for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class DeadlinesTest {

    private static final String REMINDER = "pesan singkat dari layanan";

    private RunningApp app;
    private People people;

    @BeforeEach
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void aFacilityThatDoesNotAnswerIsToldToTheAgentOnce() {
        var ayu = people.agent(new TelegramPhone(app, 6_666_000_001L), "Ayu");
        var budi = people.waiting(new TelegramPhone(app, 6_666_000_002L));
        var number = assessed(ayu, budi, "tinggi");
        refer(ayu, budi, number);
        app.await("select happens_at between now() + interval '6 days' and now() + interval '8 days'"
                + " from reminder where topic = 'REFERRAL_PENDING'");

        dueNow(Topic.REFERRAL_PENDING);
        ayu.hears(REMINDER).chooses("Lihat").hears("belum dijawab. Coba hubungi layanannya");
        dueNow(Topic.REFERRAL_PENDING);
        assertThat(ayu.shown().stream().filter(text -> text.contains(REMINDER))).hasSize(1);
        become(Topic.REFERRAL_PENDING, "SENT");

        // Taken back in time, there is nothing to tell; what was agreed to is watched again.
        ayu.says("TARIK RUJUKAN " + number).hears("ditarik");
        budi.hears("tidak dilanjutkan");
        become(Topic.CONSENT_ENDING, "PLANNED");
        refer(ayu, budi, number);
        become(Topic.CONSENT_ENDING, "WITHDRAWN");
        budi.says("BATAL RUJUKAN").hears("tidak dilanjutkan");
        ayu.hears("memilih tidak melanjutkan");
        become(Topic.REFERRAL_PENDING, "SENT WITHDRAWN");

        budi.says("BERHENTI DIDAMPINGI")
                .hears("Mau berhenti")
                .chooses("Ya, berhenti")
                .hears("selesai");
        become(Topic.CONSENT_ENDING, "WITHDRAWN");
    }

    @Test
    void aConsentThatEndsIsAskedForAgainAndWithoutItNothingIsPlanned() {
        var ayu = people.agent(new TelegramPhone(app, 6_666_000_011L), "Ayu");
        var budi = people.waiting(new TelegramPhone(app, 6_666_000_012L));
        var number = assessed(ayu, budi, "rendah");
        ayu.says("PUTUSKAN " + number + " program").hears("program berjalan");
        become(Topic.EVALUATION, "PLANNED");
        ayu.says("IZIN " + number).hears("masih berlaku");

        pass(Duration.ofDays(170));
        dueNow(Topic.CONSENT_ENDING);
        ayu.hears(REMINDER)
                .chooses("Lihat")
                .hears("untuk pendampingan berlaku sampai")
                .chooses("Tanya lagi");
        ayu.hears("sudah dikirim");
        budi.hears("Masih mau ditemani").chooses("Setuju").hears("Jawabanmu tercatat");
        ayu.hears("setuju");
        become(Topic.CONSENT_ENDING, "PLANNED SENT");

        pass(Duration.ofDays(181));
        ayu.says("SESI " + number + " kie besok jam 4").hears("Simpan?").chooses("Simpan");
        ayu.hears("perlu setuju sendiri dulu");
        budi.hears("Masih mau ditemani").chooses("Setuju").hears("Jawabanmu tercatat");
        ayu.hears("setuju").says("SIMPAN").hears("Tersimpan nomor");
        budi.hears("mengajak bertemu");
        app.await("select state = 'PROGRAMME' from case_file");

        // The one from before the renewal is not told any more.
        dueNow(Topic.CONSENT_ENDING, "happens_at < now()");
        become(Topic.CONSENT_ENDING, "NOTHING_TO_TELL PLANNED SENT");
        ayu.says("PUTUSKAN " + number + " evaluasi").hears("evaluasi");
        become(Topic.EVALUATION, "WITHDRAWN");

        ayu.says("PUTUSKAN " + number + " program").hears("program berjalan");
        become(Topic.EVALUATION, "PLANNED WITHDRAWN");
        dueNow(Topic.EVALUATION);
        ayu.hears(REMINDER).chooses("Lihat").hears("lihat kemajuan bersama");
    }

    /** Outside of WhatsApp's window nothing but a template goes out, and there is none here. */
    @Test
    void aScheduleThatWouldNeedATemplateIsRefusedOnceWithWhatToDo() {
        var ayu = people.agent(new TelegramPhone(app, 6_666_000_021L), "Ayu");
        var resident = people.waiting(new WhatsAppPhone(app, "+628120066022"));
        resident.hears("Permintaan diterima")
                .says("PENGINGAT")
                .hears("Mau diingatkan")
                .chooses("Setuju");
        resident.hears("ditanya kabar").chooses("Tidak").hears("sudah dipasang");
        var number = accompanied(ayu, resident);

        ayu.says("SESI " + number + " kie lusa jam 4").hears("Simpan?").chooses("Simpan");
        ayu.hears("TEMANI_WHATSAPP_CONTENT_REMINDER");
        var appointment = ayu.reads(Pattern.compile("Tersimpan nomor (\\d+)"));
        resident.hears("mengajak bertemu").says("HADIR " + appointment).hears("tercatat");
        ayu.hears("bisa hadir");
        assertThat(ayu.shown().stream().filter(text -> text.contains("TEMANI_WHATSAPP")))
                .hasSize(1);
        app.await("select not exists (select 1 from reminder where topic = 'SESSION')");
    }

    private String accompanied(Phone ayu, Phone resident) {
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        resident.hears("Ayu");
        ayu.says("BUKA KASUS").hears("sudah dikirim");
        var question = jdbc().sql("select number from case_consent where answer = 'OPEN'")
                .query(Integer.class)
                .single();
        resident.hears("Mau ditemani lebih lama").says("SETUJU " + question).hears("menemanimu");
        ayu.hears("diterima, belum diasesmen");
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        resident.hears("selesai");
        return number;
    }

    private String assessed(Phone ayu, Phone resident, String band) {
        var number = accompanied(ayu, resident);
        ayu.says("ASESMEN " + number + " " + band).hears("Usulan tabel unit");
        return number;
    }

    private static void refer(Phone ayu, Phone resident, String number) {
        ayu.says("RUJUK " + number + " 1").hears("ditanya dulu");
        resident.hears("Yang mereka lihat hanya ini").chooses("Setuju").hears("Ini suratmu");
        ayu.hears("Bantu");
    }

    private void dueNow(Topic topic) {
        dueNow(topic, "true");
    }

    /** What is planned of this has its time now, in a zone in which it is noon. */
    private void dueNow(Topic topic, String which) {
        var now = app.now();
        jdbc().sql("update reminder set due_at = :now, look_at = :now, stale_at = :later, zone = :zone"
                        + " where state = 'PLANNED' and topic = :topic and " + which)
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(Duration.ofHours(1))))
                .param(
                        "zone",
                        ZoneOffset.ofHours(12 - now.atOffset(ZoneOffset.UTC).getHour())
                                .getId())
                .param("topic", topic.name())
                .update();
        app.bean(ReminderRounds.class).run();
        app.bean(ReminderRounds.class).run();
    }

    /** As if what was agreed to had been so long ago. */
    private void pass(Duration time) {
        var days = time.toDays() + " days";
        jdbc().sql("update case_consent set answered_at = answered_at - cast(:days as interval)")
                .param("days", days)
                .update();
        jdbc().sql("""
                        update reminder
                           set happens_at = happens_at - cast(:days as interval), due_at = due_at - interval '1 hour'
                         where topic = 'CONSENT_ENDING'
                        """).param("days", days).update();
    }

    /** @param states of all reminders of this topic, by the alphabet */
    private void become(Topic topic, String states) {
        app.await("select string_agg(state, ' ' order by state) = '%s' from reminder where topic = '%s'"
                .formatted(states, topic.name()));
    }

    private JdbcClient jdbc() {
        return app.bean(JdbcClient.class);
    }
}
