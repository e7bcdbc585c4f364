package id.temani.whatsapp;

import id.temani.delivery.InMemoryOneTimeLinks;
import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.MovableClock;
import id.temani.delivery.Outbox;
import id.temani.outage.RecordedHearing;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The channel alone in a real web server on a free port, with fakes behind it. */
final class WhatsAppTestApp implements AutoCloseable {

    static final String PUBLIC_URL = "https://bot.example.org";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(WhatsAppConfiguration.class)
    static class Wiring {

        @Bean
        RecordedReception reception() {
            return new RecordedReception();
        }

        @Bean
        RecordedReports reports() {
            return new RecordedReports();
        }

        @Bean
        RecordedUnderway underway() {
            return new RecordedUnderway();
        }

        @Bean
        RecordedHearing hearing() {
            return new RecordedHearing();
        }

        @Bean
        Outbox outbox() {
            return new InMemoryOutbox();
        }

        @Bean
        InMemoryOneTimeLinks links() {
            return new InMemoryOneTimeLinks();
        }

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }

    private WhatsAppTestApp(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static WhatsAppTestApp start(String... more) {
        var application = new SpringApplication(Wiring.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "temani.public-url", PUBLIC_URL,
                "temani.whatsapp.account-sid", Twilio.ACCOUNT,
                "temani.whatsapp.auth-token", Twilio.TOKEN,
                "temani.whatsapp.from", Twilio.FROM,
                "temani.whatsapp.api-url", "http://127.0.0.1:1",
                "temani.whatsapp.own-rounds", "false",
                "spring.main.banner-mode", "off"));
        return new WhatsAppTestApp(application.run(more));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Posts what Twilio would have sent to {@code pathAndQuery} under our public URL. */
    HttpResponse<String> postSigned(String pathAndQuery, Map<String, String> form) {
        return post(
                pathAndQuery, Twilio.encoded(form), Twilio.signature(Twilio.TOKEN, PUBLIC_URL + pathAndQuery, form));
    }

    HttpResponse<String> post(String pathAndQuery, String body, @Nullable String signature) {
        return send(request(pathAndQuery, signature).POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String pathAndQuery, @Nullable String signature) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + pathAndQuery))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        return signature == null ? request : request.header(Signatures.HEADER, signature);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
