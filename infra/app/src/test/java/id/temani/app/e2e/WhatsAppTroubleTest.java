package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.e2e.Platforms.Arrival;
import id.temani.app.e2e.TroubledTwilio.Mood;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fault test 5 on WhatsApp: whatever Twilio answers, everybody reads everything once and in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(200)
class WhatsAppTroubleTest {

    private static final int PEOPLE = 16;

    /** Half a minute passes for what stayed without an answer; what Twilio asked to wait for still waits. */
    private static final String HURRY = """
            update outbox
               set postponed_until = postponed_until - interval '28 s'
             where unanswered > 0
               and closed_at is null
               and postponed_until > now() + interval '20 s'
            """;

    private final long seed = System.nanoTime();
    private RunningApp app;
    private TroubledTwilio twilio;

    @BeforeAll
    void start(@TempDir Path keys) {
        twilio = new TroubledTwilio(seed, this::arrives);
        app = RunningApp.start(keys, "temani.whatsapp.api-url=" + twilio.url());
    }

    @AfterAll
    void stop() {
        app.close();
        twilio.close();
    }

    @Test
    void everybodyReadsEverythingOnceAndInOrder() {
        var undisturbed = talk(0);
        assertThat(undisturbed).hasSizeGreaterThan(8);

        twilio.calm(false);
        var talks = allTogether();
        twilio.calm(true);

        assertThat(talks)
                .as("seed %d", seed)
                .hasSize(PEOPLE)
                .allSatisfy(talk -> assertThat(talk).as("seed %d", seed).isEqualTo(undisturbed));
        assertThat(List.of(Mood.TOO_MANY, Mood.FAILS, Mood.TAKES_AND_IS_SILENT, Mood.OUT))
                .allSatisfy(
                        mood -> assertThat(twilio.count(mood)).as(mood.name()).isPositive());
        app.await("select not exists (select 1 from outbox where closed_at is null)");
    }

    private List<List<String>> allTogether() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var talks = IntStream.rangeClosed(1, PEOPLE)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> talk(number), threads))
                    .toList();
            var all = CompletableFuture.allOf(talks.toArray(CompletableFuture[]::new));
            beOutForAWhile();
            while (!all.isDone()) {
                letTimePass();
            }
            return talks.stream().map(CompletableFuture::join).toList();
        }
    }

    /** Everybody who writes now waits for an answer until Twilio is back. */
    private void beOutForAWhile() {
        twilio.out(true);
        app.await("select count(*) >= 8 from outbox where unanswered > 0 and closed_at is null");
        twilio.out(false);
    }

    private void letTimePass() {
        app.bean(JdbcClient.class).sql(HURRY).update();
        Thread.yield();
    }

    /** One person's talk, up to the first question of the questionnaire; returns what they read. */
    private List<String> talk(int number) {
        var phone = new WhatsAppPhone(app, "+6281299900%02d".formatted(number));
        phone.says("halo").hears("tanpa nama").chooses("Mulai");
        phone.hears("Choose a language").chooses("Bahasa Indonesia");
        phone.hears("Umurmu").chooses("18");
        phone.hears("untuk siapa").chooses("Diriku");
        phone.hears("Setuju?").chooses("Setuju");
        phone.hears("bisa dilakukan sekarang").says("BANTUAN");
        phone.hears("Cara pakai").says("DATA").hears("Yang tersimpan");
        phone.says("MENU").hears("bisa dilakukan sekarang");
        return new ArrayList<>(phone.shown());
    }

    private void arrives(TroubledTwilio.Taken message, String reports) {
        app.platforms().phone(message.to()).add(new Arrival(message.body(), Map.of(), new byte[0]));
        Thread.startVirtualThread(() -> app.isToldThatItWasSent(URI.create(reports), message.sid()));
    }
}
