package id.temani.app.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.CaseHandOver;
import id.temani.postgres.Storage;
import id.temani.reminder.Reminder;
import id.temani.reminder.ReminderWords;
import id.temani.reminder.Thing;
import id.temani.reminder.Topic;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionTemplate;

/** A case goes to another agent: because its agent asks, and because its agent is gone. */
@Timeout(240)
class CaseHandOverTest {

    private static final Pattern SAVED = Pattern.compile("Tersimpan nomor (\\d+)");

    private RunningApp app;
    private People people;

    @BeforeEach
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void theResidentThenTheOtherAgentDecideAndEverythingGoesAlong() {
        var ayu = people.agent("+628120071001", "Ayu");
        var sari = new TelegramPhone(app, 6_665_000_001L);
        var number = accompanied(ayu, sari);
        ayu.says("ALIHKAN " + number).hears("Belum ada pendamping lain");
        var budi = people.agent(new TelegramPhone(app, 6_665_000_002L), "Budi");
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        ayu.says("CATAT " + number + " suka pagi hari").hears("tersimpan dan terkunci");
        ayu.says("SESI " + number + " kie besok jam 4").hears("Simpan?").says("SIMPAN");
        var session = ayu.reads(SAVED);
        sari.hears("Bisa datang").chooses("Bisa").hears("tercatat");
        ayu.hears("bisa hadir").says("WAWANCARA " + number).hears("mana saja yang pernah");

        ayu.says("ALIHKAN " + number + " Budi").hears("ditanya dulu tentang Budi");
        sari.hears("mengusulkan Budi").chooses("Tidak dulu").hears("itu pilihanmu");
        ayu.hears("memilih tidak dulu").says("KARTU " + number).hears("LAINNYA " + number);
        ayu.says("LAINNYA " + number)
                .hears("ALIHKAN " + number)
                .says("ALIHKAN " + number)
                .hears("untuk siapa")
                .says("ALIHKAN " + number + " budi");
        sari.hears("mengusulkan Budi").chooses("Setuju").hears("Jawabanmu tercatat");
        budi.hears("Ayu mengusulkan kamu").chooses("Tidak bisa").hears("terima kasih sudah menjawab");
        ayu.hears("Budi belum bisa").says("ALIHKAN " + number + " Budi").hears("ditanya dulu tentang Budi");
        sari.hears("mengusulkan Budi").chooses("Setuju").hears("Jawabanmu tercatat");
        ayu.says("KARTU " + number).hears("diterima, belum diasesmen");
        budi.says("KARTU " + number).hears("tidak ada dalam daftarmu");
        budi.says("TERIMA KASUS " + number).hears("sekarang kamu dampingi").hears("diterima, belum diasesmen");
        budi.chooses("Lainnya").hears("pilihan lainnya").chooses("Tes urine").hears("Kapan?");
        ayu.hears("Budi sekarang menemani");
        sari.hears("Mulai sekarang Budi");

        ayu.says("KARTU " + number).hears("tidak ada dalam daftarmu");
        ayu.says("BATALKAN " + session).hears("tidak ada, atau sudah lewat");
        ayu.says("CATAT " + number).hears("tidak ada dalam daftarmu");
        budi.says("CATAT " + number).hears("suka pagi hari");
        budi.says("AGENDA " + number).hears("akan hadir");
        sari.says("JADWAL SAYA").hears("16.00 WITA");
        app.await("select not exists (select 1 from interview) and not exists (select 1 from case_hand_over)");
        app.await("select count(*) > 0 from reminder where state = 'PLANNED' and topic = 'SESSION'");
        budi.says("TERIMA KASUS " + number).hears("sudah tidak berlaku");
        assertThat(budi.shown()).noneMatch(text -> text.contains("6665000001"));
    }

    @Test
    void whoeverIsLeftWithoutAnAgentIsGivenToAnotherByTheCoordinator() {
        var ayu = people.agent("+628120071002", "Ayu");
        var budi = people.agent(new TelegramPhone(app, 6_665_000_013L), "Budi");
        budi.says("SELESAI SHIFT").hears("shift selesai");
        var coordinator = new TelegramPhone(app, 6_665_000_012L);
        coordinator.says(app.code("k-")).hears("oordinator");
        var sari = new TelegramPhone(app, 6_665_000_011L);
        var number = accompanied(ayu, sari);
        ayu.says("SESI " + number + " kie besok jam 4").hears("Simpan?").says("SIMPAN");
        ayu.reads(SAVED);
        sari.hears("Bisa datang").chooses("Bisa").hears("tercatat");
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        sari.hears("selesai");
        coordinator.says("TANPA PENDAMPING").hears("sedang punya pendamping");

        ayu.says("KELUAR").says("YA KELUAR");
        sari.hears("Pendampingmu tidak bertugas lagi");
        coordinator
                .hears("Yang sekarang tanpa pendamping: 1")
                .says("TANPA PENDAMPING")
                .hears("Pilih satu");
        app.await("select not exists (select 1 from reminder where state = 'PLANNED' and topic = 'SESSION')");

        coordinator
                .says("BERI KASUS " + number)
                .hears("untuk siapa?")
                .chooses("Budi")
                .hears("Budi ditanya");
        budi.hears("sedang tanpa pendamping");
        assertThat(morningOf("Budi", app.now())).contains("Menunggu jawabanmu", "TERIMA KASUS " + number);
        assertThat(morningOf("Budi", app.now().plus(CaseHandOver.KEPT))).doesNotContain("Menunggu jawabanmu");
        budi.chooses("Tidak bisa").hears("terima kasih sudah menjawab");
        assertThat(morningOf("Budi", app.now())).doesNotContain("Menunggu jawabanmu");
        coordinator
                .hears("Budi belum bisa")
                .says("BERI KASUS " + number + " Budi")
                .hears("Budi ditanya");
        budi.hears("sedang tanpa pendamping").chooses("Terima").hears("sekarang kamu dampingi");
        coordinator.hears("Budi sekarang menemani").says("TANPA PENDAMPING").hears("sedang punya pendamping");
        sari.hears("Mulai sekarang Budi").says("JADWAL SAYA").hears("16.00 WITA");
        budi.says("AGENDA " + number).hears("akan hadir");
        app.await("select exists (select 1 from reminder where state = 'PLANNED' and topic = 'SESSION')");
        app.await(
                "select string_agg(what, ' ' order by number) = 'REQUESTED ACCEPTED AGENT_LEFT HANDED_OVER' from case_entry");
    }

    /** What an agent reads in the morning. */
    private String morningOf(String name, Instant now) {
        return requireNonNull(app.bean(TransactionTemplate.class).execute(status -> {
            var agent = app.bean(Storage.class).roster().reachable(true).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            var id = agent.id().value();
            var sheet = new Thing(Topic.DAY_SHEET, id, 0, id, agent.chat(), now, ZoneOffset.UTC);
            return app.bean(ReminderWords.class)
                    .detail(new Reminder(UUID.randomUUID(), sheet, now, now), agent, now)
                    .text();
        }));
    }

    private String accompanied(Phone ayu, Phone resident) {
        people.waiting(resident);
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        resident.hears("Ayu");
        ayu.says("BUKA KASUS " + number).hears("sudah dikirim");
        resident.hears("hasil cek").chooses("Setuju").hears("menemanimu");
        ayu.hears("diterima, belum diasesmen");
        return number;
    }
}
