package id.temani.whatsapp;

import com.twilio.http.TwilioRestClient;
import id.temani.conversation.Reception;
import id.temani.delivery.DeliveryReports;
import id.temani.delivery.OneTimeLinks;
import id.temani.delivery.Outbox;
import id.temani.delivery.Underway;
import id.temani.outage.Hearing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
 * Switches WhatsApp on when {@code temani.whatsapp.account-sid} is set. Needs a {@link Reception}, an {@link Outbox},
 * {@link OneTimeLinks}, {@link DeliveryReports}, {@link Underway}, {@link Hearing} and a {@link Clock}; takes a {@link TypedWords} and a {@link TwilioLeftovers} when there are.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WhatsAppConfiguration.TurnedOn.class)
@EnableConfigurationProperties(WhatsAppProperties.class)
public class WhatsAppConfiguration {

    /** Loggers that would print texts, numbers or tokens at DEBUG: the wiring pins them off. */
    public static final List<String> LOGGERS_TO_PIN_OFF = List.of("com.twilio", "org.apache.hc");

    /** A blank value, as in an unfilled environment file, leaves it off. */
    static final class TurnedOn implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("temani.whatsapp.account-sid"));
        }
    }

    @Bean
    WhatsAppTally whatsAppTally() {
        return new WhatsAppTally();
    }

    @Bean
    PublicUrl whatsAppPublicUrl(@Value("${temani.public-url:}") String setting) {
        return PublicUrl.from(setting);
    }

    @Bean
    SignedRequests twilioRequests(WhatsAppProperties settings, PublicUrl publicUrl, WhatsAppTally tally) {
        return new SignedRequests(new Signatures(settings.acceptedTokens()), publicUrl, tally);
    }

    @Bean
    SentGate whatsAppSentGate() {
        return new SentGate();
    }

    @Bean
    Refusals twilioRefusals(WhatsAppTally tally, Clock clock) {
        return new Refusals(ErrorCodes.read(), tally, clock);
    }

    @Bean
    TwilioAccount twilioAccount(WhatsAppProperties settings) {
        var client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new OnePostClient(settings.apiUrl(), OnePostClient.TimeOuts.standard()))
                .build();
        return new TwilioAccount(client, settings.from());
    }

    /** The port of the wiring if there is one, else ours in memory. */
    @Bean
    Leftovers twilioLeftoversInUse(ObjectProvider<TwilioLeftovers> given) {
        var port = given.getIfAvailable(InMemoryTwilioLeftovers::new);
        return new Leftovers(port, new Disposal(port));
    }

    record Leftovers(TwilioLeftovers port, Disposal disposal) {}

    @Bean
    WhatsAppSender whatsAppSender(
            WhatsAppProperties settings,
            TwilioAccount account,
            SentGate gate,
            Leftovers leftovers,
            Refusals refusals,
            PublicUrl publicUrl,
            WhatsAppTally tally,
            Outbox outbox,
            OneTimeLinks links,
            Underway underway,
            ObjectProvider<TypedWords> typedWords,
            Clock clock) {
        return new WhatsAppSender(
                account,
                new Parts(new ContentMenus(settings.content()), typedWords.getIfAvailable(TypedWords::bare)),
                new EarlierSends(
                        account, gate, (lane, sid) -> outbox.find(lane, sid).isPresent(), clock),
                new FileLinks(links, publicUrl, clock),
                new Nudge(Optional.ofNullable(settings.content().reengage()), account, leftovers.disposal(), clock),
                new Turnstile(
                        gate,
                        new OtherNodes(underway),
                        new Pacer(settings.messagesPerSecond()),
                        Patience.real(),
                        clock),
                leftovers.disposal(),
                refusals,
                publicUrl,
                tally,
                clock);
    }

    @Bean
    ServletRegistrationBean<FileFetch> twilioFileFetch(OneTimeLinks links, Clock clock) {
        return new ServletRegistrationBean<>(new FileFetch(links, clock), PublicUrl.FILES_PATH + "*");
    }

    @Bean(destroyMethod = "close")
    Downloads twilioDownloads() {
        return new Downloads();
    }

    @Bean
    TwilioPhotos twilioPhotos(WhatsAppProperties settings, Downloads downloads, Leftovers leftovers, Clock clock) {
        return new TwilioPhotos(settings, downloads, leftovers.disposal(), clock);
    }

    @Bean
    WebhookEar whatsAppEar(Hearing hearing, Clock clock) {
        return new WebhookEar(hearing, clock);
    }

    @Bean
    ServletRegistrationBean<WhatsAppWebhook> whatsAppWebhook(
            SignedRequests requests,
            Reception reception,
            Leftovers leftovers,
            WebhookEar ear,
            WhatsAppTally tally,
            Clock clock) {
        return new ServletRegistrationBean<>(
                new WhatsAppWebhook(requests, reception, leftovers.disposal(), ear, tally, clock),
                WhatsAppWebhook.PATH);
    }

    @Bean
    ServletRegistrationBean<WhatsAppStatusWebhook> whatsAppStatusWebhook(
            SignedRequests requests,
            DeliveryReports reports,
            Underway underway,
            SentGate gate,
            Leftovers leftovers,
            Refusals refusals,
            WhatsAppTally tally,
            Clock clock) {
        return new ServletRegistrationBean<>(
                new WhatsAppStatusWebhook(
                        requests, reports, underway, gate, leftovers.disposal(), refusals, tally, clock),
                PublicUrl.STATUS_PATH);
    }

    @Bean
    TwilioHousekeeping twilioHousekeeping(
            TwilioAccount account,
            Leftovers leftovers,
            Reception reception,
            WebhookEar ear,
            WhatsAppTally tally,
            Clock clock) {
        return new TwilioHousekeeping(account, leftovers.port(), reception, ear, tally, clock);
    }

    @Bean
    TwilioRounds twilioRounds(TwilioHousekeeping housekeeping, WhatsAppProperties settings) {
        return new TwilioRounds(housekeeping, settings.ownRounds());
    }
}
