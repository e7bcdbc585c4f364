package id.temani.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * What Telegram is told when we start: in webhook mode where to deliver, and which commands to show. Goes on in the
 * background until it is done, so that a Telegram that is away does not keep us from starting.
 */
final class TelegramStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TelegramStart.class);
    private static final int SIDE_BY_SIDE = 40;

    private final StopSignal stop = new StopSignal();
    private final BackOff backOff = new BackOff();
    private final TelegramClient client;
    private final TelegramCommands commands;
    private final CaseTopics topics;
    private final Optional<Webhook> webhook;
    private final TelegramHealth health;
    private volatile boolean running;

    /** Where Telegram delivers, and what it proves itself with. */
    record Webhook(URI publicUrl, String secret) {

        String address() {
            return publicUrl.toString().replaceFirst("/+$", "") + TelegramWebhook.PATH;
        }

        @Override
        public String toString() {
            return "Webhook[" + address() + "]";
        }
    }

    TelegramStart(
            TelegramClient client,
            TelegramCommands commands,
            CaseTopics topics,
            Optional<Webhook> webhook,
            TelegramHealth health) {
        this.client = client;
        this.commands = commands;
        this.topics = topics;
        this.webhook = webhook;
        this.health = health;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("telegram-start").start(() -> {
            while (!done() && !stop.raisedWithin(backOff.next())) {
                log.debug("Telegram is told again");
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

    /** Tells everything once; whether it need not be told again. */
    boolean done() {
        try {
            // The first call loads thousands of classes: better now than under a person's first message.
            learn(client.execute(new GetMe()));
            if (webhook.isPresent()) {
                deliverTo(webhook.get());
            }
            commands.showToEverybody();
            return true;
        } catch (TelegramApiException | ExecutionException | RuntimeException e) {
            log.warn("Telegram was not told where we are: {}", Refusals.described(e));
            return hopeless(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Topics are switched on at BotFather; people who may open some of their own would read our answers elsewhere. */
    private void learn(User bot) {
        topics.allow(Boolean.TRUE.equals(bot.getHasTopicsEnabled()));
        if (Boolean.TRUE.equals(bot.getAllowsUsersToCreateTopics())) {
            log.warn("Everybody may open topics in this bot's chats: switch that off at BotFather");
        }
    }

    private void deliverTo(Webhook to) throws ExecutionException, InterruptedException {
        client.executeAsync(SetWebhook.builder()
                        .url(to.address())
                        .secretToken(to.secret())
                        .allowedUpdates(TelegramUpdates.ALLOWED)
                        .maxConnections(SIDE_BY_SIDE)
                        .dropPendingUpdates(false)
                        .build())
                .get();
    }

    /** A refused token stays refused. */
    private boolean hopeless(Throwable failure) {
        var refused = Refusals.code(failure) == 401;
        if (refused) {
            health.tokenRefused();
        }
        return refused;
    }
}
