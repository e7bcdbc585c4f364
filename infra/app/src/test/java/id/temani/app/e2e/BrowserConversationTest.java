package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.TemaniApplication;
import id.temani.app.start.FirstCodes;
import id.temani.embedded.ScratchServers;
import id.temani.postgres.vault.KeyFiles;
import id.temani.simulator.Chromium;
import id.temani.simulator.PhoneOnScreen;
import id.temani.simulator.SimulatorPage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole first conversation on two phones in a real browser, as a newcomer has it after reading the README. */
@EnabledIf("id.temani.simulator.Chromium#isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class BrowserConversationTest {

    private ConfigurableApplicationContext app;
    private Chromium chromium;
    private SimulatorPage page;

    @BeforeAll
    void start(@TempDir Path keys) {
        KeyFiles.open(keys, true, Clock.systemUTC());
        app = new SpringApplicationBuilder(TemaniApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + ScratchServers.emptyDatabase(),
                        "--spring.data.redis.url=" + ScratchServers.redis().uri(),
                        "--temani.keys-dir=" + keys,
                        "--temani.controller-contact=Kelurahan Contoh",
                        "--temani.limits.person-burst=1000");
        chromium = Chromium.start();
        page = SimulatorPage.open(
                chromium.browser(),
                "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + "/simulator");
    }

    @AfterAll
    void stop() {
        chromium.close();
        app.close();
    }

    @Test
    void aStrangerChecksThemselvesAsksForAPersonTalksAndIsForgotten() {
        var agent = onDuty(page.phone("Pendamping"));
        var resident = screened(page.phone("Warga"));

        resident.tap("Minta pendamping").tap("Setuju").tap("Margasari, Balikpapan");
        resident.tap("Wilayah lain")
                .tap("Mana saja")
                .isOffered("Perempuan")
                .tap("Terserah")
                .tap("Sekarang")
                .reads("Permintaan diterima");
        agent.isOffered("Ambil").tap("Ambil");
        resident.reads("Ayu");
        resident.write("aku takut, 2 hari gak tidur");
        agent.readsLast("2 hari gak tidur").write("Terima kasih sudah cerita. Aku di sini.");
        resident.readsLast("Aku di sini.");
        accompanied(agent, resident);
        resident.write("WA aku 0812-3456-7890");
        resident.readsLast("nomor");
        agent.write("TUTUP KASUS").tap("Ya");
        resident.tap("😊 Membantu").readsLast("Terima kasih");
        resident.write("HAPUS").tap("Ya, hapus").readsLast("sudah dihapus").keepsOnly(1);

        assertThat(agent.messages()).noneMatch(text -> text.contains("3456"));
        assertThat(page.complaints()).isEmpty();
    }

    /** A case and its first appointment, by taps alone but for the time. */
    private static void accompanied(PhoneOnScreen agent, PhoneOnScreen resident) {
        agent.write("BUKA KASUS").readsLast("sudah dikirim");
        resident.reads("Mau ditemani lebih lama").tap("Setuju").readsLast("menemanimu lebih lama");
        agent.isOffered("Tambah jadwal").tap("Tambah jadwal");
        agent.isOffered("Obrolan informasi (KIE)")
                .tap("Obrolan informasi (KIE)")
                .readsLast("Kapan?");
        agent.write("besok jam 4").isOffered("Simpan").tap("Simpan").readsLast("Tersimpan nomor");
        resident.readsLast("Ayu mengajak bertemu").tap("Bisa").readsLast("Mau diingatkan");
        agent.readsLast("bisa hadir");
        resident.tap("Setuju").readsLast("pengingat sudah terpasang");
        resident.write("JADWAL SAYA").readsLast("obrolan informasi · akan hadir");
    }

    private PhoneOnScreen onDuty(PhoneOnScreen agent) {
        agent.write(app.getBean(FirstCodes.class).make().stream()
                .flatMap(line -> Pattern.compile("a-[a-z2-9]{10}").matcher(line).results())
                .findFirst()
                .orElseThrow()
                .group());
        agent.reads("Selamat datang")
                .write("Ayu")
                .tap("Perempuan")
                .tap("Bahasa Indonesia")
                .tap("Saya berjanji");
        return agent.reads("Balas SIAP").write("SIAP").readsLast("bertugas");
    }

    private static PhoneOnScreen screened(PhoneOnScreen resident) {
        resident.write("halo")
                .tap("Mulai")
                .tap("Bahasa Indonesia")
                .tap("18 atau lebih")
                .tap("Diriku sendiri");
        resident.tap("Setuju")
                .tap("Cek kebiasaan")
                .tap("Mulai cek")
                .reads("Selama hidupmu")
                .write("3");
        answers(resident, "2", "2");
        resident.tap("Lanjutkan cek").reads("Bagian 1 dari 2");
        answers(resident, "2", "2", "2", "1", "1");
        return resident.tap("Lihat hasil").reads("perkiraan awal");
    }

    private static void answers(PhoneOnScreen resident, String... answers) {
        for (var answer : answers) {
            var asked = resident.messages().size();
            resident.write(answer);
            resident.awaitsMoreThan(asked + 1);
        }
    }
}
