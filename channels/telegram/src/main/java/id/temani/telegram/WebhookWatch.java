package id.temani.telegram;

import id.temani.outage.Hearing;
import id.temani.resident.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Asks Telegram once a minute whether it can bring what people write: nothing else tells us that its calls do not reach us.
 * Every node asks; what they find is put together by {@link Hearing}.
 *
 * @see <a href="https://core.telegram.org/bots/api#webhookinfo">Bot API: WebhookInfo</a>
 */
final class WebhookWatch implements SmartLifecycle {

    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(WebhookWatch.class);

    private final StopSignal stop = new StopSignal();
    private final TelegramClient client;
    private final String address;
    private final TelegramHealth health;
    private final Hearing hearing;
    private final Clock clock;
    private volatile boolean running;

    /** How many waited at the last look; of one thread. */
    private int waited;

    WebhookWatch(
            TelegramClient client, TelegramStart.Webhook webhook, TelegramHealth health, Hearing hearing, Clock clock) {
        this.client = client;
        this.address = webhook.address();
        this.health = health;
        this.hearing = hearing;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("telegram-webhook-watch").start(() -> {
            while (!stop.raisedWithin(PAUSE)) {
                look();
            }
        });
    }

    @Override
    public void stop() {
        running = false;
        stop.raise();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A Telegram that gives no answer is noticed by what we send. */
    void look() {
        try {
            note(client.execute(new GetWebhookInfo()), clock.instant());
        } catch (TelegramApiException | RuntimeException e) {
            log.debug("Telegram was not asked about its calls: {}", Refusals.described(e));
        }
    }

    private void note(WebhookInfo info, Instant now) {
        int waiting = Optional.ofNullable(info.getPendingUpdatesCount()).orElse(0);
        var stuck = waiting > 0
                && (failedSince(info, now.minus(PAUSE))
                        || !calledSince(now.minus(PAUSE)) && waited > 0 && waiting >= waited);
        if (!address.equals(info.getUrl()) || stuck) {
            hearing.missed(Channel.TELEGRAM, now);
        } else if (waiting == 0 || calledSince(now.minus(PAUSE))) {
            hearing.heard(Channel.TELEGRAM, now);
        }
        waited = waiting;
    }

    /** Telegram names the last failure for ever; it counts while it is fresh. */
    private static boolean failedSince(WebhookInfo info, Instant then) {
        return Optional.ofNullable(info.getLastErrorDate())
                .map(Instant::ofEpochSecond)
                .filter(then::isBefore)
                .isPresent();
    }

    private boolean calledSince(Instant then) {
        return health.lastSuccess().filter(then::isBefore).isPresent();
    }
}
