package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody who waits would rather have an agent of another unit, and says which, on both channels. */
@Timeout(120)
class ChosenAreaTest {

    private final RunningApp app = SharedApp.emptied();
    private final People people = new People(app);

    @Test
    void theChosenUnitIsAskedFirstAndTheRecordSaysWhy() {
        var near = people.agent(new WhatsAppPhone(app, "+628120030001"), "Dewi", app.code("a-", "Margasari"));
        var far = people.agent(new TelegramPhone(app, 6_661_260_001L), "Ayu", app.code("a-", "Contoh Barat"));
        var resident = people.waiting(new WhatsAppPhone(app, "+628120030002")).hears("Mau apa sekarang");
        near.hears("AMBIL");

        resident.chooses("Wilayah lain").hears("Dari wilayah mana").chooses("Contoh Barat");
        resident.hears("Yang ditanya lebih dulu: Contoh Barat, Contoh");
        near.hears("tidak perlu dijawab lagi");
        far.hears("Ada yang menunggu").chooses("Ambil").hears("Sekarang terhubung");
        resident.hears("Ayu");

        assertThat(far.shown()).noneMatch(text -> text.contains("dipilih"));
        app.await("select exists (select 1 from routing_note where words like '%dari unit lain yang dipilih warga%')");
    }

    @Test
    void outOfHoursTheSameIsOfferedAndAnyOtherUnitWillDo() {
        var far = people.agent(new WhatsAppPhone(app, "+628120030003"), "Ayu", app.code("a-", "Contoh Barat"));
        var tomorrow = app.now().atZone(ZoneId.of("Asia/Jakarta")).plusDays(1).getDayOfWeek();
        far.says("JADWAL " + tomorrow.getDisplayName(TextStyle.FULL, Locale.of("id")) + " 10-12");
        far.hears("10.00–12.00").says("SELESAI SHIFT").hears("shift selesai");
        var resident = people.waiting(new TelegramPhone(app, 6_661_260_002L)).hears("di luar jam pendamping");
        resident.hears("Mau apa sekarang");

        resident.chooses("Wilayah lain").hears("Namanya juga boleh diketik").says("contoh barat");
        resident.hears("Yang ditanya lebih dulu").chooses("Wilayah lain");
        resident.hears("Dari wilayah mana").chooses("Mana saja").hears("Mau apa sekarang");
        far.says("SIAP").hears("Ada yang menunggu");
    }
}
