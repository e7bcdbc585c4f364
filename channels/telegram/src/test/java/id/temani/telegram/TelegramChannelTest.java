package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Reception;
import id.temani.delivery.InMemoryPollOffsets;
import id.temani.delivery.MovableClock;
import id.temani.delivery.PollOffsets;
import id.temani.outage.Hearing;
import id.temani.outage.RecordedHearing;
import id.temani.relay.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TelegramChannelTest {

    private final FakeTelegram telegram = new FakeTelegram();
    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withUserConfiguration(TelegramChannel.class)
            .withBean(Reception.class, RecordedReception::new)
            .withBean(Clock.class, MovableClock::new)
            .withBean(PollOffsets.class, InMemoryPollOffsets::new)
            .withBean(Topics.class, NoTopics::kept)
            .withBean(Hearing.class, RecordedHearing::new)
            .withPropertyValues("temani.telegram.api-url=" + telegram.url());

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void isOffWithoutAToken() {
        app.run(context -> assertThat(context).doesNotHaveBean(TelegramSender.class));
        app.withPropertyValues("temani.telegram.token=")
                .run(context -> assertThat(context).doesNotHaveBean(TelegramSender.class));
    }

    @Test
    void pollsUnlessToldOtherwise() {
        app.withPropertyValues("temani.telegram.token=" + FakeTelegram.TOKEN).run(context -> {
            assertThat(context).hasSingleBean(TelegramPolling.class).doesNotHaveBean("telegramWebhook");
            telegram.awaitCount("setMyCommands", 2);
            assertThat(telegram.count("setWebhook") + telegram.count("deleteWebhook"))
                    .isZero();
        });
    }

    @Test
    void takesAWebhookInstead() {
        app.withPropertyValues(
                        "temani.telegram.token=" + FakeTelegram.TOKEN,
                        "temani.telegram.mode=webhook",
                        "temani.telegram.webhook-secret=" + FakeTelegram.SECRET)
                .run(context -> assertThat(context)
                        .hasBean("telegramWebhook")
                        .doesNotHaveBean(TelegramPolling.class)
                        .doesNotHaveBean(WebhookWatch.class));
    }

    @Test
    void watchesOverTheCallsItAskedFor() {
        app.withPropertyValues(
                        "temani.telegram.token=" + FakeTelegram.TOKEN,
                        "temani.telegram.mode=webhook",
                        "temani.public-url=https://temani.example",
                        "temani.telegram.webhook-secret=" + FakeTelegram.SECRET)
                .run(context -> assertThat(context).hasSingleBean(WebhookWatch.class));
    }

    @Test
    void neverOpensAWebhookWithoutASecret() {
        app.withPropertyValues("temani.telegram.token=" + FakeTelegram.TOKEN, "temani.telegram.mode=webhook")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("temani.telegram.webhook-secret"));
    }

    @Test
    void refusesATokenWithoutRepeatingIt() {
        app.withPropertyValues("temani.telegram.token=no-token-at-all")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("temani.telegram.token")
                        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("no-token-at-all")));
    }

    @Test
    void keepsSecretsToItself() {
        assertThat(telegram.settings().toString()).doesNotContain(FakeTelegram.TOKEN, FakeTelegram.SECRET);
    }

    @Test
    void takesLimitsForALoadTest() {
        app.withPropertyValues(
                        "temani.telegram.token=" + FakeTelegram.TOKEN,
                        "temani.limits.telegram.per-chat=50",
                        "temani.limits.telegram.per-bot=5000")
                .run(context ->
                        assertThat(context.getBean(TelegramLimits.class)).isEqualTo(new TelegramLimits(50, 3, 5_000)));
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
