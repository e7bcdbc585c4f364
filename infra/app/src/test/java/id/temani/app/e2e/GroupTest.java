package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.intake.ReminderRounds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three residents and one appointment: each answers for themselves, and nobody learns of the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class GroupTest {

    private static final Pattern SAVED = Pattern.compile("Tersimpan nomor (\\d+)");
    private static final Pattern ALIAS = Pattern.compile("terhubung dengan (.+?) \\(nomor");
    private static final String REMINDER = "pesan singkat dari layanan";

    private RunningApp app;
    private People people;
    private Phone ayu;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void eachAnswersForThemselvesAndNobodyLearnsOfTheOthers() {
        ayu = people.agent(new TelegramPhone(app, 6_664_000_001L), "Ayu");
        var sari = accompanied(6_664_000_002L);
        var budi = accompanied(6_664_000_003L);
        var dewi = accompanied(6_664_000_004L);

        var group = planned(sari, "kelompok besok jam 4");
        ayu.hears("Siapa lagi").chooses(budi.alias()).hears("ditambahkan");
        ayu.hears("Siapa lagi").chooses(dewi.alias()).hears("ditambahkan");
        sari.phone().hears("Untuk: pertemuan kelompok").chooses("Bisa").hears("tercatat");
        budi.phone().hears("Untuk: pertemuan kelompok").says("UBAH " + group).hears("dipindahkan untuk satu orang");
        budi.phone().says("HADIR " + group).hears("tercatat");
        dewi.phone().hears("Untuk: pertemuan kelompok").chooses("Tidak bisa").hears("tidak apa-apa");
        ayu.hears(budi.alias() + " bisa hadir").hears(dewi.alias() + " tidak bisa");
        assertThat(answers(group)).containsExactlyInAnyOrder("CONFIRMED", "CONFIRMED", "DECLINED");

        // Who declined can be asked once more; a new time asks everybody again.
        ayu.says("GABUNG " + group + " " + dewi.number()).hears("ditambahkan");
        dewi.phone().hears("Untuk: pertemuan kelompok").chooses("Bisa").hears("tercatat");
        ayu.says("PINDAH " + group + " lusa jam 5 sore").hears("dengan 3 orang").chooses("Simpan");
        ayu.hears("Nomor " + group + " dipindah");
        for (var one : List.of(sari, budi, dewi)) {
            one.phone().hears("Ayu memindahkan pertemuan").chooses("Bisa").hears("17.00 WITA");
        }

        dueNow(Duration.ofDays(1));
        for (var one : List.of(sari, budi, dewi)) {
            one.phone().hears(REMINDER);
        }
        dewi.phone().says("BATAL " + group).hears("tidak apa-apa");
        assertThat(answers(group)).containsExactlyInAnyOrder("CONFIRMED", "CONFIRMED", "DECLINED");
        dueNow(Duration.ofHours(2));
        sari.phone().hears(REMINDER);
        budi.phone().hears(REMINDER);
        app.bean(ReminderRounds.class).run();
        assertThat(remindersOf(sari)).isEqualTo(2);
        assertThat(remindersOf(budi)).isEqualTo(2);
        assertThat(remindersOf(dewi)).isEqualTo(1);

        // Who came is noted for each of them.
        ayu.says("SUDAH HADIR " + group).hears("tidak ada, atau sudah lewat");
        jdbc().sql("update appointment set starts_at = starts_at - interval '5 days'")
                .update();
        ayu.says("SUDAH HADIR " + group).hears("Siapa yang dimaksud").chooses(sari.alias());
        ayu.hears(sari.alias() + " hadir");
        ayu.says("TIDAK HADIR " + group + " " + budi.number()).hears(budi.alias() + " tidak hadir");
        assertThat(answers(group)).containsExactlyInAnyOrder("ATTENDED", "ABSENT", "DECLINED");

        // Whoever erases themselves takes their own part away and no more.
        sari.phone().says("HAPUS").hears("Hapus").chooses("Ya").hears("dihapus");
        app.await("select count(*) = 2 from appointment_part");
        assertThat(answers(group)).containsExactlyInAnyOrder("ABSENT", "DECLINED");
        strangersTo(sari, budi, dewi);
        strangersTo(budi, sari, dewi);
        strangersTo(dewi, sari, budi);
    }

    @Test
    void whoIsInvitedAloneIsToldWhenOthersJoinAndATestIsForOneAlone() {
        ayu = people.agent(new TelegramPhone(app, 6_664_000_011L), "Ayu");
        var sari = accompanied(6_664_000_012L);
        var budi = accompanied(6_664_000_013L);

        var talk = planned(sari, "kie besok jam 4");
        sari.phone().hears("Untuk: obrolan informasi.");
        jdbc().sql("update case_consent set answered_at = answered_at - interval '200 days'"
                        + " where case_id = (select id from case_file where number = :number)")
                .param("number", Integer.parseInt(budi.number()))
                .update();
        ayu.says("GABUNG " + talk + " " + budi.number()).hears("perlu setuju sendiri dulu");
        budi.phone().hears("Masih mau ditemani").chooses("Setuju").hears("Jawabanmu tercatat");
        ayu.hears("setuju").says("GABUNG " + talk + " " + budi.number()).hears("ditambahkan");
        budi.phone().hears("Untuk: obrolan informasi, bersama beberapa orang");
        sari.phone()
                .hears("mengajak beberapa orang lain juga")
                .chooses("Tidak bisa")
                .hears("tidak apa-apa");

        var test = planned(sari, "tes urine lusa 09.00");
        ayu.says("GABUNG " + test + " " + budi.number()).hears("hanya untuk satu orang");
        ayu.says("BATALKAN " + talk).hears("Nomor " + talk + " dengan 1 orang dibatalkan");
        budi.phone().hears("tidak jadi");
        assertThat(sari.phone().shown()).noneMatch(text -> text.contains("tidak jadi"));
    }

    private record Accompanied(Phone phone, String alias, String number) {}

    /** Has agreed to be accompanied and to be reminded; the talk is over. */
    private Accompanied accompanied(long telegram) {
        var phone = people.waiting(new TelegramPhone(app, telegram));
        phone.hears("Permintaan diterima")
                .says("PENGINGAT")
                .hears("Mau diingatkan")
                .chooses("Setuju");
        phone.hears("ditanya kabar").chooses("Tidak").hears("sudah dipasang");
        var number = ayu.reads(People.OFFER);
        var alias = ayu.says("AMBIL " + number).reads(ALIAS);
        phone.hears("Ayu");
        ayu.says("BUKA KASUS " + number).hears("sudah dikirim");
        phone.hears("Mau ditemani lebih lama").chooses("Setuju").hears("menemanimu");
        ayu.hears("diterima, belum diasesmen");
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        phone.hears("selesai");
        return new Accompanied(phone, alias, number);
    }

    private String planned(Accompanied one, String what) {
        ayu.says("SESI " + one.number() + " " + what).hears("Simpan?").chooses("Simpan");
        return ayu.reads(SAVED);
    }

    /** What is planned with this lead has its time now, in a zone in which it is noon. */
    private void dueNow(Duration lead) {
        var now = app.now();
        jdbc().sql("""
                        update reminder set due_at = :now, look_at = :now, stale_at = :later, zone = :zone
                        where state = 'PLANNED' and topic = 'SESSION' and happens_at - due_at = cast(:lead as interval)
                        """)
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(Duration.ofHours(1))))
                .param(
                        "zone",
                        ZoneOffset.ofHours(12 - now.atOffset(ZoneOffset.UTC).getHour())
                                .getId())
                .param("lead", lead.toHours() + " hours")
                .update();
        app.bean(ReminderRounds.class).run();
        app.bean(ReminderRounds.class).run();
    }

    private static long remindersOf(Accompanied one) {
        return one.phone().shown().stream()
                .filter(text -> text.contains(REMINDER))
                .count();
    }

    private List<String> answers(String number) {
        return jdbc().sql("""
                        select answer from appointment_part
                        where appointment_id = (select id from appointment where number = :number)
                        """)
                .param("number", Integer.parseInt(number))
                .query(String.class)
                .list();
    }

    private static void strangersTo(Accompanied one, Accompanied... others) {
        for (var other : others) {
            assertThat(one.phone().shown()).noneMatch(text -> text.contains(other.alias()));
        }
    }

    private JdbcClient jdbc() {
        return app.bean(JdbcClient.class);
    }
}
