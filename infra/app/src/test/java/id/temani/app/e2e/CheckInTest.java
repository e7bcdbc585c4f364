package id.temani.app.e2e;

import id.temani.later.Later;
import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agents are asked as their shift begins, and before WhatsApp closes their chat in the middle of a talk. */
@Timeout(120)
class CheckInTest {

    private static final String AGENT = "select id from agent";

    @Test
    void anAgentIsAskedToGiveASignAndWithoutOneTheTalkGoesToSomebodyElse() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = people.agent("+628170001001", "Ayu");
        ayu.says("JADWAL Senin-Minggu 0-12, Senin-Minggu 12-24")
                .hears("Jadwal baru")
                .says("SELESAI SHIFT")
                .hears("shift selesai");
        app.await("select exists (select 1 from scheduled_tasks where task_name = 'shift-begins')");
        wroteAgo(app, Duration.ofHours(7));
        app.wake(Later.Wake.SHIFT_BEGINS, AGENT);
        ayu.hears("Jam tugasmu mulai sekarang").says("SIAP").hears("bertugas sampai");

        var sari = people.waiting(new TelegramPhone(app, 6_661_280_001L));
        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung").says("halo sari");
        sari.hears("halo sari");
        app.await("select exists (select 1 from scheduled_tasks where task_name = 'agent-window')");

        wroteAgo(app, Duration.ofHours(23).plusMinutes(40));
        app.wake(Later.Wake.AGENT_WINDOW, AGENT);
        ayu.hears("Masih menemani?").says("KASUS").hears("Sedang menemani");
        app.wake(Later.Wake.AGENT_WINDOW, AGENT);
        wroteAgo(app, Duration.ofHours(25));
        app.wake(Later.Wake.AGENT_WINDOW, AGENT);
        sari.hears("pendamping yang lain");
        app.await("select paused from agent");
    }

    private static void wroteAgo(RunningApp app, Duration ago) {
        app.bean(JdbcClient.class)
                .sql("update conversation set heard_at = :then where role = 'AGENT'")
                .param("then", Timestamp.from(app.now().minus(ago)))
                .update();
    }
}
