package id.temani.telegram;

import id.temani.conversation.Reception;
import id.temani.delivery.PollOffsets;
import id.temani.outage.Hearing;
import id.temani.relay.Topics;
import id.temani.telegram.TelegramProperties.Mode;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The whole channel, on as soon as there is a token. Needs a {@link Reception}, {@link Topics}, a {@link Clock} and, while
 * polling, {@link PollOffsets}, or, with a webhook, a {@link Hearing}; offers a {@link TelegramSender}, {@link TelegramCommands} and {@link TelegramHealth}.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramChannel.TokenGiven.class)
@EnableConfigurationProperties({TelegramProperties.class, TelegramLimits.class})
public class TelegramChannel {

    /** An empty environment variable is no token. */
    static final class TokenGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("temani.telegram.token"));
        }
    }

    /** Without an address of ours somebody else tells Telegram where to deliver. */
    static final class CalledAtAKnownAddress implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var settings = context.getEnvironment();
            return "webhook".equalsIgnoreCase(settings.getProperty("temani.telegram.mode"))
                    && StringUtils.hasText(settings.getProperty("temani.public-url"));
        }
    }

    @Bean
    TelegramHealth telegramHealth() {
        return new TelegramHealth();
    }

    @Bean
    TelegramConnection telegramConnection(TelegramProperties settings) {
        return new TelegramConnection(settings.checked());
    }

    @Bean
    CaseTopics telegramTopics(TelegramConnection connection, Topics topics, Clock clock) {
        return new CaseTopics(connection.client(), topics, clock);
    }

    @Bean
    TelegramSender telegramSender(
            TelegramConnection connection,
            CaseTopics topics,
            TelegramLimits limits,
            TelegramHealth health,
            Clock clock) {
        return new TelegramSender(connection.client(), topics, limits, health, clock, Thread::sleep);
    }

    @Bean
    TelegramPhotos telegramPhotos(TelegramConnection connection) {
        return new TelegramPhotos(connection);
    }

    @Bean
    TelegramCommands telegramCommands(TelegramConnection connection) {
        return new TelegramCommands(connection.client());
    }

    @Bean
    TelegramIntake telegramIntake(Reception reception, TelegramConnection connection, TelegramHealth health) {
        return new TelegramIntake(reception, new TapReplies(connection.client()), health);
    }

    @Bean
    TelegramStart telegramStart(
            TelegramConnection connection,
            TelegramCommands commands,
            CaseTopics topics,
            TelegramProperties settings,
            TelegramHealth health,
            @Value("${temani.public-url:}") String publicUrl) {
        var webhook = Optional.of(publicUrl)
                .filter(url -> settings.mode() == Mode.WEBHOOK && StringUtils.hasText(url))
                .map(url -> webhook(url, settings));
        return new TelegramStart(connection.client(), commands, topics, webhook, health);
    }

    private static TelegramStart.Webhook webhook(String publicUrl, TelegramProperties settings) {
        return new TelegramStart.Webhook(URI.create(publicUrl), settings.webhookSecret());
    }

    @Bean
    @Conditional(CalledAtAKnownAddress.class)
    WebhookWatch telegramWebhookWatch(
            TelegramConnection connection,
            TelegramProperties settings,
            TelegramHealth health,
            Hearing hearing,
            Clock clock,
            @Value("${temani.public-url:}") String publicUrl) {
        return new WebhookWatch(connection.client(), webhook(publicUrl, settings), health, hearing, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "temani.telegram.mode", havingValue = "polling", matchIfMissing = true)
    TelegramPolling telegramPolling(
            TelegramProperties settings,
            TelegramConnection connection,
            TelegramIntake intake,
            PollOffsets offsets,
            TelegramHealth health,
            Clock clock) {
        var queue = "telegram:" + settings.botId();
        var batch = new UpdateBatch(intake, health);
        return new TelegramPolling(queue, new UpdateQueue(connection), batch, offsets, health, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "temani.telegram.mode", havingValue = "webhook")
    ServletRegistrationBean<TelegramWebhook> telegramWebhook(
            TelegramProperties settings, TelegramIntake intake, TelegramHealth health, Clock clock) {
        return new ServletRegistrationBean<>(
                new TelegramWebhook(settings, intake, health, clock), TelegramWebhook.PATH);
    }
}
