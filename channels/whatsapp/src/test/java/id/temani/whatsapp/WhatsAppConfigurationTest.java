package id.temani.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Reception;
import id.temani.delivery.DeliveryReports;
import id.temani.delivery.InMemoryOneTimeLinks;
import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.MovableClock;
import id.temani.delivery.OneTimeLinks;
import id.temani.delivery.Outbox;
import id.temani.delivery.Underway;
import id.temani.outage.Hearing;
import id.temani.outage.RecordedHearing;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WhatsAppConfigurationTest {

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withUserConfiguration(WhatsAppConfiguration.class)
            .withBean(Reception.class, RecordedReception::new)
            .withBean(DeliveryReports.class, RecordedReports::new)
            .withBean(Underway.class, RecordedUnderway::new)
            .withBean(Hearing.class, RecordedHearing::new)
            .withBean(Outbox.class, InMemoryOutbox::new)
            .withBean(OneTimeLinks.class, InMemoryOneTimeLinks::new)
            .withBean(Clock.class, MovableClock::new)
            .withPropertyValues("temani.whatsapp.own-rounds=false");

    private final ApplicationContextRunner configured = app.withPropertyValues(
            "temani.public-url=https://bot.example.org/",
            "temani.whatsapp.account-sid=" + Twilio.ACCOUNT,
            "temani.whatsapp.auth-token=" + Twilio.TOKEN,
            "temani.whatsapp.from=" + Twilio.FROM);

    @Test
    void isOffWithoutAnAccount() {
        app.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(WhatsAppSender.class));
        app.withPropertyValues("temani.whatsapp.account-sid=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("whatsAppWebhook"));
    }

    @Test
    void isOnWithAnAccount() {
        configured.run(context -> {
            assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(WhatsAppSender.class)
                    .hasBean("whatsAppWebhook");
            assertThat(context.getBean(PublicUrl.class).base()).isEqualTo("https://bot.example.org");
            assertThat(context.getBean(TwilioRounds.class).isRunning()).isFalse();
        });
    }

    @Test
    void refusesToStartWithoutThePublicUrl() {
        for (var url : new String[] {"", "bot.example.org"}) {
            configured
                    .withPropertyValues("temani.public-url=" + url)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .hasMessageContaining("temani.public-url is missing"));
        }
    }

    @Test
    void refusesToStartWithHalfAnAccountAndNamesTheSetting() {
        configured
                .withPropertyValues("temani.whatsapp.auth-token=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("temani.whatsapp.auth-token is not"));
        configured
                .withPropertyValues("temani.whatsapp.from=+62215")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("temani.whatsapp.from must look like whatsapp:"));
    }

    @Test
    void isConfiguredThroughTheEnvironmentAlone() {
        app.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of(
                                        "TEMANI_PUBLIC_URL", "https://bot.example.org",
                                        "TEMANI_WHATSAPP_ACCOUNT_SID", Twilio.ACCOUNT,
                                        "TEMANI_WHATSAPP_AUTH_TOKEN", Twilio.TOKEN,
                                        "TEMANI_WHATSAPP_AUTH_TOKEN_SECONDARY", "another",
                                        "TEMANI_WHATSAPP_FROM", Twilio.FROM,
                                        "TEMANI_WHATSAPP_API_URL", "http://127.0.0.1:1",
                                        "TEMANI_WHATSAPP_CONTENT_QUICKREPLY_3", "HX3",
                                        "TEMANI_WHATSAPP_CONTENT_LISTPICKER_10", "HX10",
                                        "TEMANI_WHATSAPP_CONTENT_REENGAGE", "HXR"))))
                .run(context -> {
                    var settings = context.getBean(WhatsAppProperties.class);
                    assertThat(settings.acceptedTokens()).containsExactly(Twilio.TOKEN, "another");
                    assertThat(settings.apiUrl()).hasToString("http://127.0.0.1:1");
                    assertThat(settings.content().quickReply()).containsExactly(Map.entry(3, "HX3"));
                    assertThat(settings.content().listPicker()).containsExactly(Map.entry(10, "HX10"));
                    assertThat(settings.content().reengage()).isEqualTo("HXR");
                });
    }

    @Test
    void printsNoSecret() {
        configured.run(
                context -> assertThat(context.getBean(WhatsAppProperties.class).toString())
                        .doesNotContain(Twilio.TOKEN)
                        .doesNotContain("62215"));
    }
}
