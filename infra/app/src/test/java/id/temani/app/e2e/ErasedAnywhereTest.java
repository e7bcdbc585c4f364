package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People come some random way through everything there is, and then type HAPUS: no row of theirs is left. */
@Timeout(300)
class ErasedAnywhereTest {

    private static final int PEOPLE = 25;
    private static final int MESSAGES = 14;

    private static final List<String> WORDS = List.of(
            "halo",
            "mulai",
            "1",
            "2",
            "3",
            "ya",
            "tidak",
            "menu",
            "bicara",
            "data",
            "koreksi",
            "pin",
            "2580",
            "pindah",
            "tutup",
            "lanjut",
            "berhenti",
            "kembali",
            "lewati",
            "darurat",
            "aku mau bunuh diri",
            "margasari",
            "jeda");

    /** Rows in which a person could be; what is counted or seen without a person stands elsewhere. */
    private static final List<String> TABLES = List.of(
            "conversation",
            "address",
            "keys.wrapped_key",
            "outbox",
            "shown_message",
            "receipt_code",
            "parked_message",
            "handoff",
            "offer",
            "recusal",
            "safety_event",
            "scheduled_tasks where task_instance ~ '^[0-9a-f]{8}-'");

    @Test
    void nothingIsLeftAfterHapusWhereverAPersonWas() {
        var app = SharedApp.emptied();
        var nobody = rows(app);
        for (int seed = 0; seed < PEOPLE; seed++) {
            var phone = new TelegramPhone(app, 8_881_000_000L + seed);
            wander(phone, new Random(seed));
            assertThat(rows(app)).as("person %d left something before", seed).isNotEqualTo(nobody);
            app.await("select not exists (select 1 from outbox where closed_at is null)");
            phone.offered();

            phone.says("HAPUS").reads(Pattern.compile("(Hapus semua data|Delete all your data)"));
            assertThat(phone.tap(erasing(phone))).isBetween(200, 299);
            phone.reads(Pattern.compile("(sudah dihapus|was deleted)"));
            app.await("select not exists (select 1 from outbox where nature = 'FAREWELL')");

            assertThat(rows(app)).as("rows after HAPUS of person %d", seed).isEqualTo(nobody);
        }
    }

    private static String erasing(Phone phone) {
        return phone.offered().stream()
                .filter(payload -> payload.endsWith(":erase-yes"))
                .findFirst()
                .orElseThrow();
    }

    private static void wander(Phone phone, Random random) {
        phone.says("halo");
        for (int i = 0; i < MESSAGES; i++) {
            var offered = phone.offered();
            if (!offered.isEmpty() && random.nextInt(3) > 0) {
                assertThat(phone.tap(offered.get(random.nextInt(offered.size()))))
                        .isBetween(200, 299);
            } else {
                phone.says(WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        phone.says("menu");
    }

    private static Map<String, Long> rows(RunningApp app) {
        var rows = new TreeMap<String, Long>();
        for (var table : TABLES) {
            rows.put(
                    table,
                    app.bean(JdbcClient.class)
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        }
        return rows;
    }
}
