package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator on their phone: who waits, who is there, and who is asked next. */
@Timeout(120)
class CoordinatorTest {

    private static final Pattern ALIAS = Pattern.compile("• ([\\p{L} ]+ \\d+) ·");
    private static final String SECRET = "aku kesepian di rumah bibi";

    @Test
    void seesWhoWaitsAndAsksSomebodyDirectly(@TempDir Path keys) {
        try (var app = RunningApp.start(keys)) {
            var people = new People(app);
            var ayu = people.agent("+628120021001", "Ayu");
            var budi = people.agent("+628120021002", "Budi");
            var bulan = coordinator(app, new TelegramPhone(app, 6_661_250_001L));
            budi.says("JEDA").hears("tidak ada tawaran");
            ayu.says("JEDA").hears("tidak ada tawaran");

            var sari = people.waiting(new TelegramPhone(app, 6_661_250_002L));
            bulan.hears("belum ada agen yang bisa");
            sari.says(SECRET);
            bulan.says("ANTREAN").hears("Sedang menunggu: 1");
            var alias = latest(bulan, ALIAS);
            var number = alias.replaceAll("\\D", "");
            bulan.says("TUNJUK " + alias + " ayu").hears("Ayu sedang tidak bertugas");

            ayu.says("SIAP").hears("bertugas").hears("Ada yang menunggu");
            ayu.says("NANTI " + number).hears("kami tawarkan kepada yang lain");
            bulan.says("AGEN").hears("• Ayu · Contoh Barat, Contoh · bertugas sampai");
            bulan.says("TUNJUK " + number + " Ayu").hears("sudah pernah ditanya");
            budi.says("SIAP").hears("Ada yang menunggu");
            bulan.says("BATAL " + number + " Budi").hears("kepada Budi ditarik");
            budi.hears("tidak perlu dijawab lagi");
            bulan.says("TUNJUK " + number + " Budi")
                    .hears("Budi ditanya sekarang")
                    .chooses("Batalkan");
            budi.hears("Koordinator bertanya langsung").hears("tidak perlu dijawab lagi");
            bulan.hears("kepada Budi ditarik")
                    .says("TUNJUK " + number + " Budi")
                    .hears("Budi ditanya sekarang");
            budi.hears("Koordinator bertanya langsung").says("AMBIL " + number).hears("Sekarang terhubung");
            sari.hears("Budi");
            bulan.says("TUNJUK " + number + " Budi").hears("Tulis nomor atau nama");
            app.await("select count(*) = 2 from routing_note where words like 'Koordinator menunjuk%'");
            assertThat(bulan.shown()).noneMatch(text -> text.contains("kesepian"));
        }
    }

    @Test
    void hasMoreAgentsAskedAtOnce(@TempDir Path keys) {
        try (var app = RunningApp.start(keys, "temani.offer.rings=1,1")) {
            var people = new People(app);
            var ayu = people.agent("+628120021003", "Ayu");
            var budi = people.agent("+628120021004", "Budi");
            var bulan = coordinator(app, new WhatsAppPhone(app, "+628120021005"));
            people.waiting(new TelegramPhone(app, 6_661_250_003L)).hears("Permintaan diterima");
            app.await("select count(*) = 1 from offer where answer = 'OPEN'");

            bulan.says("ANTREAN").hears("1 sedang ditawari, 1 sudah ditanya");
            var number = latest(bulan, ALIAS).replaceAll("\\D", "");
            bulan.says("LUAS " + number).hears("lebih banyak agen");
            ayu.hears("AMBIL " + number);
            budi.hears("AMBIL " + number);
            bulan.says("TUNJUK " + number + " luas").hears("Belum ada agen lain");
            bulan.says("TUNJUK " + number).hears("Belum ada agen yang bisa ditanya");
            bulan.says("antrean 7").hears("2 sedang ditawari");
            bulan.says("apa saja").hears("TUNJUK 28 Ayu");
        }
    }

    @Test
    void seesEverybodyWhoWaitsOnSeveralPages(@TempDir Path keys) {
        try (var app = RunningApp.start(keys)) {
            var people = new People(app);
            for (int number = 0; number < 9; number++) {
                people.waiting(new TelegramPhone(app, 6_661_250_010L + number));
            }
            var bulan = coordinator(app, new WhatsAppPhone(app, "+628120021006"));
            bulan.says("ANTREAN").hears("Sedang menunggu: 9");
            var first = aliases(bulan);
            bulan.says("ANTREAN 2").hears("Sedang menunggu: 9");
            var second = aliases(bulan);
            bulan.says("ANTREAN 99").hears("Sedang menunggu: 9");

            assertThat(first).hasSize(8).doesNotContainAnyElementsOf(second);
            assertThat(second).hasSize(1).isEqualTo(aliases(bulan));
        }
    }

    private static List<String> aliases(Phone phone) {
        return ALIAS.matcher(phone.shown().getLast())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Phone coordinator(RunningApp app, Phone phone) {
        return phone.says(app.code("k-")).hears("koordinator");
    }

    private static String latest(Phone phone, Pattern pattern) {
        var found = pattern.matcher(phone.shown().getLast());
        assertThat(found.find()).as(phone.shown().getLast()).isTrue();
        return found.group(1);
    }
}
