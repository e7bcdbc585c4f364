package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.later.Later;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Nobody who was given an agent is left alone with silence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class SilentAgentTest {

    private static final String LIVE = "select id from handoff where status = 'LIVE'";

    private RunningApp app;
    private People people;
    private Phone ayu;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
        ayu = people.agent("+628130000001", "Ayu");
    }

    @AfterEach
    void nobodyIsSilentAnyMore() {
        app.await("select not exists (select 1 from silence)");
    }

    @Test
    void whoeverAcceptsAndWritesNothingLosesTheClaim() {
        var sari = accepted(7_771_234_001L);

        app.wake(Later.Wake.AGENT_SILENT, LIVE);

        ayu.hears("sudah lama menunggu");
        sari.hears("pendamping yang lain").says("HAPUS").hears("tidak bisa dibatalkan");
        sari.chooses("Ya, hapus").hears("sudah dihapus");
    }

    @Test
    void whoeverLeavesALineUnansweredIsRemindedAndThenRelieved() {
        var budi = accepted(7_771_234_002L);
        ayu.says("halo, aku di sini");
        budi.hears("aku di sini").says("aku takut");
        ayu.hears("aku takut");

        app.wake(Later.Wake.AGENT_SILENT, LIVE);
        ayu.hears("masih menunggu balasan");
        app.wake(Later.Wake.AGENT_SILENT, LIVE);

        ayu.hears("sudah lama menunggu");
        budi.hears("pendamping yang lain").says("HAPUS").hears("tidak bisa dibatalkan");
        budi.chooses("Ya, hapus").hears("sudah dihapus");
    }

    @Test
    void whoeverAnswersIsLeftInPeace() {
        var dewi = accepted(7_771_234_003L);
        ayu.says("halo, aku di sini");
        dewi.hears("aku di sini").says("kak?");
        ayu.hears("kak?").says("iya, ceritakan");
        dewi.hears("ceritakan");

        app.wake(Later.Wake.AGENT_SILENT, LIVE);

        dewi.says("makasih");
        ayu.hears("makasih").says("sama-sama");
        dewi.hears("sama-sama").says("HAPUS").hears("tidak bisa dibatalkan");
        dewi.chooses("Ya, hapus").hears("sudah dihapus");
        assertThat(ayu.shown().reversed().subList(0, 2)).noneMatch(text -> text.contains("menunggu balasan"));
    }

    private Phone accepted(long chat) {
        var resident = people.waiting(new TelegramPhone(app, chat));
        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung");
        return resident.hears("Ayu");
    }
}
