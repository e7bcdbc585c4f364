package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.MovableClock;
import id.temani.outage.RecordedHearing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookWatchTest {

    private static final String OURS = "https://temani.example/webhooks/telegram";

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final TelegramHealth health = new TelegramHealth();
    private final RecordedHearing hearing = new RecordedHearing();
    private final MovableClock clock = new MovableClock();
    private final WebhookWatch watch = new WebhookWatch(
            connection.client(),
            new TelegramStart.Webhook(URI.create("https://temani.example/"), FakeTelegram.SECRET),
            health,
            hearing,
            clock);

    @AfterEach
    void stop() {
        connection.close();
        telegram.close();
    }

    @Test
    void nothingWaitsSoAllIsWell() {
        looks(OURS, 0, Instant.EPOCH);

        assertThat(hearing.heard()).containsExactly(clock.instant());
        assertThat(hearing.missed()).isEmpty();
    }

    @Test
    void whatWaitsAfterAFreshFailureIsMissed() {
        looks(OURS, 3, clock.instant());

        assertThat(hearing.missed()).containsExactly(clock.instant());
        assertThat(hearing.heard()).isEmpty();
    }

    @Test
    void aFailureOfYesterdayIsForgotten() {
        looks(OURS, 3, clock.instant().minus(Duration.ofDays(1)));

        assertThat(hearing.missed()).isEmpty();
    }

    @Test
    void whatWaitsAndGrowsIsMissedUnlessWeAreCalled() {
        looks(OURS, 2, Instant.EPOCH);
        assertThat(hearing.missed()).isEmpty();

        health.succeeded(clock.instant().plus(WebhookWatch.PAUSE));
        looks(OURS, 4, Instant.EPOCH);
        assertThat(hearing.missed()).isEmpty();
        assertThat(hearing.heard()).hasSize(1);

        looks(OURS, 4, Instant.EPOCH);
        assertThat(hearing.missed()).hasSize(1);

        looks(OURS, 1, Instant.EPOCH);
        assertThat(hearing.missed()).hasSize(1);
    }

    @Test
    void deliveryToSomebodyElseIsMissed() {
        looks("https://elsewhere.example/webhooks/telegram", 0, Instant.EPOCH);
        looks("", 0, Instant.EPOCH);

        assertThat(hearing.missed()).hasSize(2);
    }

    @Test
    void aTelegramWithoutAnAnswerSaysNothingAboutCalls() {
        telegram.answer("getWebhookInfo", FakeTelegram.error(502, "Bad Gateway"));

        watch.look();

        assertThat(hearing.heard()).isEmpty();
        assertThat(hearing.missed()).isEmpty();
    }

    private void looks(String address, int waiting, Instant lastError) {
        clock.forward(WebhookWatch.PAUSE);
        telegram.answer("getWebhookInfo", FakeTelegram.json(200, """
                {"ok":true,"result":{"url":"%s","has_custom_certificate":false,"pending_update_count":%d%s}}
                """.formatted(
                address,
                waiting,
                lastError.equals(Instant.EPOCH)
                        ? ""
                        : ",\"last_error_date\":%d,\"last_error_message\":\"Connection refused\""
                                .formatted(lastError.plus(WebhookWatch.PAUSE).getEpochSecond()))));
        watch.look();
    }
}
