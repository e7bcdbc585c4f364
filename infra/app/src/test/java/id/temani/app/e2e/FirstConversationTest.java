package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** People on real channels, through real webhooks, PostgreSQL and Redis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class FirstConversationTest {

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void aResidentOnTelegramTalksToAnAgentOnWhatsApp() {
        var ayu = people.agent("+628110000001", "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 5_551_234_001L));

        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung");
        sari.hears("Ayu");
        sari.says("halo kak, aku takut");
        ayu.hears("aku takut").says("Halo, aku di sini. Ceritakan pelan-pelan.");
        sari.hears("Ceritakan pelan-pelan");
        ayu.says("TUTUP KASUS").says(ayu.reads(Pattern.compile("(TUTUP KASUS \\d+)")));
        sari.hears("?");
        ayu.says("SELESAI SHIFT");

        assertThat(ayu.shown()).noneMatch(text -> text.contains("5551234001"));
        assertThat(sari.shown()).noneMatch(text -> text.contains("628110000001"));
    }

    @Test
    void aDeliveryThatIsRepeatedHasOneEffect() {
        var budi = new TelegramPhone(app, 5_551_234_002L);
        var update = budi.textUpdate("halo");

        assertThat(budi.deliver(update)).isEqualTo(200);
        assertThat(budi.deliver(update)).isEqualTo(200);
        budi.hears("tanpa nama").says("tidak jelas begini").hears("belum paham");

        assertThat(budi.shown()).hasSize(2);
    }

    @Test
    void dangerIsAnsweredAtOnceAlsoBeforeAnyConsent() {
        var dewi = new TelegramPhone(app, 5_551_234_003L);

        dewi.says("aku mau bunuh diri").hears("119");
    }

    @Test
    void aMessageWaitsAsLongAsTelegramSaysAndKeepsItsPlace() {
        var chat = 5_551_234_004L;
        var tono = new TelegramPhone(app, chat);
        app.platforms().answersOnce(chat, Platforms.json(429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1",
                 "parameters":{"retry_after":1}}"""));

        tono.says("halo").says("tidak jelas begini").hears("tanpa nama").hears("belum paham");
    }

    @Test
    void nothingMoreIsSentToSomebodyWhoBlockedUs() {
        var chat = 5_551_234_005L;
        var rina = new TelegramPhone(app, chat);
        rina.says("halo").hears("tanpa nama");
        app.platforms().answersOnce(chat, Platforms.json(403, """
                {"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"""));

        rina.says("apa");
        app.await("select shut_at is not null from conversation order by created_at desc limit 1");
        rina.says("halo").hears("belum paham");

        assertThat(app.platforms().tries(chat)).isEqualTo(3);
    }

    @Test
    void whatIsForgedOrTooLargeOrUnreadableChangesNothing() {
        assertThat(app.post("/webhooks/telegram", "application/json", "{}")).isEqualTo(403);
        assertThat(app.post("/webhooks/whatsapp", "application/x-www-form-urlencoded", "Body=halo"))
                .isEqualTo(403);
        assertThat(app.post("/webhooks/telegram", "application/json", "x".repeat(70_000)))
                .isEqualTo(413);
        assertThat(new TelegramPhone(app, 1).deliver("{\"update_id\":7,\"unheard_of\":{}}"))
                .isEqualTo(200);
    }

    @Test
    void tellsItsHealthAndNothingElse() {
        assertThat(app.get("/actuator/health/readiness").code()).isEqualTo(200);
        assertThat(app.get("/actuator/env").code()).isEqualTo(404);
        assertThat(app.get("/nowhere").body()).doesNotContain("Exception", "\tat ", "nowhere");
    }
}
