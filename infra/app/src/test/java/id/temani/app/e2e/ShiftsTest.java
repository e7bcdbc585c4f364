package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.later.Later;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An agent says when they can be asked; somebody waits for one. */
@Timeout(120)
class ShiftsTest {

    @Test
    void anAgentSetsShiftsTakesThemBackAndComesForTwoHours() {
        var app = SharedApp.emptied();
        var ayu = new People(app).agent("+628130000009", "Ayu");

        ayu.says("JADWAL").hears("Belum ada jadwal");
        ayu.says("Senin 19-21, Sabtu 8-12").hears("Senin 19.00–21.00; Sabtu 08.00–12.00");
        ayu.says("jadwal kosong").hears("Jadwal sekarang kosong");
        ayu.says("JADWAL LAMA").hears("Senin 19.00–21.00");
        ayu.says("SELESAI SHIFT").hears("shift selesai");
        ayu.says("SIAP 2").hears("bertugas sampai");
        app.await("""
                select on_until between now() + interval '110 minutes' and now() + interval '130 minutes'
                       and shifts = '{MONDAY 19:00-21:00,SATURDAY 08:00-12:00}'
                       and exists (select 1 from scheduled_tasks where task_instance = agent.id::text)
                  from agent""");
        ayu.says("KELUARGA").hears("juga menemani keluarga");
        ayu.says("JEDA").hears("tidak ada tawaran baru");
        app.await("select paused and family and on_until is null from agent");
    }

    @Test
    void whoeverWaitsTooLongHearsAnApologyWithOtherWaysOnce() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = people.agent("+628130000008", "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 7_771_234_010L));
        var number = ayu.reads(People.OFFER);

        app.wake(Later.Wake.NOBODY_CAME, "select id from handoff where status = 'WAITING'");

        sari.hears("belum ada pendamping yang bisa").chooses("Layanan lain").hears("Puskesmas terdekat");
        sari.chooses("Tetap menunggu").hears("masih tersimpan");
        app.await("select told = 'SORRY' and status = 'WAITING' from handoff");
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        sari.hears("Ayu");
        app.await("select exists (select 1 from routing_note join routing_note_asked on note_id = routing_note.id)");
    }

    @Test
    void whoeverAsksOutOfHoursIsToldWhenAPersonIsBack() {
        var app = SharedApp.emptied();
        var people = new People(app);
        var ayu = people.agent("+628130000009", "Ayu");
        var day = LocalDate.ofInstant(app.now(), ZoneId.of("Asia/Makassar")).plusDays(3);
        ayu.says("JADWAL " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of("id")) + " 10-12")
                .hears("Jadwal baru")
                .says("SELESAI SHIFT")
                .hears("shift selesai");

        var sari = people.waiting(new TelegramPhone(app, 7_771_234_011L));

        sari.hears("di luar jam pendamping; ada lagi tanggal").hears("Sambil menunggu");
        assertThat(sari.shown()).anyMatch(text -> text.contains(".00 WITA") && text.contains("beberapa kali coba"));
        assertThat(sari.shown()).noneMatch(text -> text.contains("sedang mencari pendamping"));
        app.await("select told = 'OFF_HOURS' from handoff");
    }
}
