package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.intake.TopicRounds;
import id.temani.embedded.ScratchServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent on Telegram with two residents, where the bot may open topics. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class TopicsTest {

    private static final String CREATE = "(?i)/bot.*/createforumtopic";
    private static final String DELETE = "(?i)/bot.*/deleteforumtopic";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RunningApp app;
    private People people;

    @BeforeAll
    void start(@TempDir Path folder) {
        var platforms = new Platforms().withTopics();
        app = RunningApp.start(platforms, ScratchServers.emptyDatabase(), folder.resolve("keys"));
        people = new People(app);
        await(() -> !platforms.asked("(?i)/bot.*/setmycommands").isEmpty());
    }

    @Test
    void eachTalkHasATopicAndWordsInItAreForItsResident() {
        var ayu = new TelegramPhone(app, 6_661_251_001L);
        people.agent(ayu, "Ayu");
        var sari = people.waiting(new TelegramPhone(app, 6_661_251_002L));
        var first = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + first).hears("Sekarang terhubung").hears("pilih:");
        sari.hears("Ayu").says("ini sari");
        ayu.hears("ini sari");
        var sariTopic = topicOf("ini sari");
        var budi = people.waiting(new WhatsAppPhone(app, "+628120011252"));
        var second = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + second).hears("Sekarang terhubung").hears("pilih:");
        budi.hears("Ayu").says("ini budi");
        ayu.hears("ini budi");
        var budiTopic = topicOf("ini budi");

        assertThat(budiTopic).isNotEqualTo(sariTopic);
        assertThat(app.platforms().asked(CREATE))
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.getBodyAsString())
                        .containsPattern("\"name\":\"\\p{L}+ \\p{L}+ (%s|%s)\"".formatted(first, second)));
        assertThat(app.platforms().topicsOf("Sekarang terhubung")).containsExactly(sariTopic, budiTopic);

        ayu.says("halo, siapa ini").hears("Pesan ini untuk siapa?").says("1");
        sari.hears("halo, siapa ini");
        ayu.writesIn(sariTopic, "satu untuk sari").writesIn(budiTopic, "satu untuk budi");
        ayu.writesIn(sariTopic, "dua untuk sari");
        sari.hears("satu untuk sari").hears("dua untuk sari");
        budi.hears("satu untuk budi");

        ayu.writesIn(sariTopic, "SAPA 1").hears("→ ");
        ayu.writesIn(budiTopic, "TUTUP KASUS").hears(second + "?").chooses("Ya");
        ayu.hears("sudah ditutup");
        budi.hears("selesai");
        app.bean(TopicRounds.class).run();
        await(() -> !app.platforms().asked(DELETE).isEmpty());
        assertThat(app.platforms().asked(DELETE))
                .singleElement()
                .satisfies(asked -> assertThat(asked.getBodyAsString()).contains("\"message_thread_id\":" + budiTopic));

        ayu.writesIn(budiTopic, "masih di situ?")
                .hears("Pesan ini untuk siapa?")
                .chooses("Batal");
        ayu.hears("tidak dikirim");
        ayu.writesIn(budiTopic, "DARURAT").hears("nomor");
        app.bean(TopicRounds.class).run();

        assertThat(app.platforms().asked(DELETE)).hasSize(1);
        assertThat(sari.shown()).noneMatch(text -> text.contains("untuk budi") || text.contains("masih di situ"));
        assertThat(budi.shown()).noneMatch(text -> text.contains("untuk sari") || text.contains("masih di situ"));
    }

    /** What arrived is on the record a moment later. */
    private static void await(BooleanSupplier there) {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !there.getAsBoolean() && System.nanoTime() < end; ) {
            Thread.yield();
        }
    }

    private int topicOf(String words) {
        await(() -> !app.platforms().topicsOf(words).isEmpty());
        var topics = app.platforms().topicsOf(words);
        assertThat(topics).as(words).hasSize(1).doesNotContain(0);
        return topics.getFirst();
    }
}
