package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.intake.ReminderRounds;
import id.temani.reminder.Planned;
import id.temani.reminder.ReminderDesk;
import id.temani.reminder.Thing;
import id.temani.reminder.Topic;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Being reminded, from asking for it to BERHENTI. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ReminderTest {

    private static final Duration SOON = Duration.ofMillis(800);

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void comesOnceSaysNothingAtFirstSightAndTellsMoreAfterLihat() {
        var resident = wanting(new TelegramPhone(app, 6_661_250_001L));
        var thing = session(Topic.SESSION, Duration.ofDays(1).plus(SOON));
        assertThat(planned(thing)).hasExactlyElementsOfTypes(Planned.Kept.class, Planned.Kept.class);

        resident.hears("pesan singkat dari layanan");
        resident.says("LIHAT").hears("Ada janji bertemu pendamping");
        planned(thing);
        round();
        resident.says("LIHAT").hears("Apa yang bisa dilakukan");

        assertThat(resident.shown().stream().filter(text -> text.contains("pesan singkat dari layanan")))
                .hasSize(1);
    }

    @Test
    void neverComesIntoATalkAndFollowsAfterIt() {
        var agent = people.agent("+628120025001", "Kak Sekar");
        var resident = people.waiting(new WhatsAppPhone(app, "+628120025002"));
        resident.hears("Permintaan diterima")
                .says("PENGINGAT")
                .hears("Mau diingatkan")
                .chooses("Setuju");
        resident.hears("ditanya kabar").chooses("Tidak").hears("sudah dipasang");
        agent.says("AMBIL " + agent.reads(People.OFFER)).hears("Sekarang terhubung");
        resident.hears("Sekar");
        planned(session(Topic.TEST, Duration.ofDays(1).plus(SOON)));
        app.await("select exists (select 1 from reminder where topic = 'TEST' and look_at > due_at)");

        agent.says("TUTUP KASUS").says(agent.reads(People.CLOSE)).hears("sudah ditutup");
        app.bean(JdbcClient.class)
                .sql("update reminder set look_at = due_at where topic = 'TEST'")
                .update();

        resident.hears("pesan singkat dari layanan").says("LIHAT").hears("Ada janji pemeriksaan");
    }

    @Test
    void isMutedAtOnceByBerhenti() {
        var resident = wanting(new TelegramPhone(app, 6_661_250_003L));
        planned(session(Topic.SESSION, Duration.ofDays(2)));

        resident.says("BERHENTI")
                .hears("Maksudnya yang mana")
                .chooses("chat ini")
                .hears("berhenti di sini");

        assertThat(states(latest())).containsOnly("MUTED");
    }

    @Test
    void offersATalkAfterAHardAnswerAndNoneOfItIsKept() {
        var resident = wanting(new TelegramPhone(app, 6_661_250_004L));
        planned(session(Topic.CHECK_IN, SOON));

        resident.hears("apa kabar hari ini")
                .chooses("Lihat")
                .hears("bagaimana perasaanmu")
                .says("2");
        resident.hears("keinginan memakai")
                .says("3")
                .hears("tidak sendirian")
                .chooses("Mau ngobrol")
                .hears("Setuju?");

        assertThat(states(latest())).contains("SENT", "WITHDRAWN");
    }

    private Phone wanting(Phone resident) {
        resident.says("halo").hears("tanpa nama").chooses("Mulai");
        resident.hears("Choose a language").chooses("Bahasa Indonesia");
        resident.hears("Umurmu").chooses("18");
        resident.hears("untuk siapa").says("PENGINGAT");
        resident.hears("Mau diingatkan")
                .chooses("Setuju")
                .hears("ditanya kabar")
                .chooses("Setuju");
        return resident.hears("sudah dipasang");
    }

    /** Of whoever came last, in a zone in which it is noon now. */
    private Thing session(Topic topic, Duration in) {
        var now = app.now();
        var zone = ZoneOffset.ofHours(12 - now.atOffset(ZoneOffset.UTC).getHour());
        return new Thing(topic, UUID.randomUUID(), 0, UUID.randomUUID(), latest(), now.plus(in), zone);
    }

    private ConversationId latest() {
        return new ConversationId(app.bean(JdbcClient.class)
                .sql("select id from conversation where role = 'RESIDENT' order by created_at desc limit 1")
                .query(UUID.class)
                .single());
    }

    private List<String> states(ConversationId person) {
        return app.bean(JdbcClient.class)
                .sql("select state from reminder where person = :person")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    private List<Planned> planned(Thing thing) {
        return app.bean(TransactionTemplate.class)
                .execute(status -> app.bean(ReminderDesk.class).plan(thing, app.now()));
    }

    private void round() {
        app.bean(ReminderRounds.class).run();
    }
}
