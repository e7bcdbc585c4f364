package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.intake.ReminderRounds;
import id.temani.reminder.ReminderDesk;
import id.temani.reminder.Thing;
import id.temani.reminder.Topic;
import id.temani.resident.ConversationId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who was accompanied dies: their chat stays silent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class QuietEndingTest {

    private static final Pattern ALIAS = Pattern.compile("terhubung dengan (.+?) \\(nomor");

    private RunningApp app;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
    }

    @Test
    void aDeathMutesEverythingAtOnceAndForGood() {
        var people = new People(app);
        var ayu = people.agent(new TelegramPhone(app, 6_665_000_002L), "Ayu");
        var coordinator = new TelegramPhone(app, 6_665_000_001L);
        coordinator.says(app.code("k-")).hears("oordinator");
        var sari = people.waiting(new TelegramPhone(app, 6_665_000_003L));
        sari.hears("Permintaan diterima")
                .says("PENGINGAT")
                .hears("Mau diingatkan")
                .chooses("Setuju");
        sari.hears("ditanya kabar").chooses("Setuju").hears("sudah dipasang");
        var number = ayu.reads(People.OFFER);
        var alias = ayu.says("AMBIL " + number).reads(ALIAS);
        sari.hears("Ayu");
        ayu.says("BUKA KASUS").hears("sudah dikirim");
        sari.hears("Mau ditemani lebih lama").chooses("Setuju").hears("menemanimu");
        ayu.hears("diterima, belum diasesmen")
                .says("SESI " + number + " kie lusa jam 4")
                .hears("Simpan?")
                .chooses("Simpan")
                .hears("Tersimpan nomor");
        sari.hears("mengajak bertemu");
        app.await("select count(*) = 2 from reminder where state = 'PLANNED' and topic = 'SESSION'");

        ayu.says("AKHIRI " + number)
                .hears("Pilih sebabnya")
                .chooses("Meninggal")
                .hears("ikut berduka");
        app.await("select state <> 'CLOSED' from case_file");
        ayu.chooses("Ya, meninggal").hears("Tidak ada lagi pesan");
        coordinator.hears("karena meninggal");
        assertThat(coordinator.shown()).noneMatch(text -> text.contains(alias));
        app.await("select state = 'CLOSED' and ending = 'DIED' from case_file");
        app.await("select not exists (select 1 from handoff where status in ('WAITING', 'LIVE'))");
        app.await("select not exists (select 1 from reminder where state = 'PLANNED' and person = (select resident"
                + " from case_file))");

        // Whatever would still be planned, written or answered stays with us.
        sari.offered();
        var heard = sari.shown().size();
        remind();
        ayu.says("halo?").hears("Belum ada warga");
        ayu.says("SESI " + number).hears("tidak ada dalam daftarmu");
        app.await("select not exists (select 1 from outbox where closed_at is null)");
        sari.offered();
        assertThat(sari.shown()).hasSize(heard);

        // Whoever writes from that phone is answered with nothing of before, and the case stays closed.
        sari.says("Ini kakaknya").hears("Balas LANJUT untuk membuka").offered();
        sari.says("LANJUT DIDAMPINGI").hears("Balas LANJUT untuk membuka");
        app.await("select state = 'CLOSED' and ending = 'DIED' from case_file");
    }

    /** As if something had gone on planning. */
    private void remind() {
        var resident = new ConversationId(app.bean(JdbcClient.class)
                .sql("select resident from case_file")
                .query(UUID.class)
                .single());
        var now = app.now();
        var noon = ZoneOffset.ofHours(12 - now.atOffset(ZoneOffset.UTC).getHour());
        var thing = new Thing(Topic.CHECK_IN, UUID.randomUUID(), 0, UUID.randomUUID(), resident, now, noon);
        app.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> app.bean(ReminderDesk.class).plan(thing, now));
        app.bean(ReminderRounds.class).run();
        app.await("select exists (select 1 from reminder where topic = 'CHECK_IN' and state = 'MUTED')");
    }
}
