package id.temani.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import id.temani.delivery.MessageId;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** With everything at DEBUG that is not pinned off, nothing anybody wrote, no address and no secret is logged. */
class SilentLogsTest {

    private static final String SENTENCE = "aku takut sekali malam ini";
    private static final List<String> CANARIES = List.of(
            SENTENCE, "628110000001", "Sari", Twilio.TOKEN, "SM0000000000000000000000000000C0DE", "the text that");

    @RegisterExtension
    final FakeTwilio twilio = new FakeTwilio();

    private final ListAppender<ILoggingEvent> captured = new ListAppender<>();
    private final Map<Logger, Level> before = new LinkedHashMap<>();

    @AfterEach
    void restore() {
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(captured);
        before.forEach(Logger::setLevel);
    }

    @Test
    void sayNothingOfAnyFailingCall() {
        capture();
        var claim = twilio.claim(Utterance.plain(SENTENCE));
        for (var trouble : troubles()) {
            twilio.server().stubFor(any(anyUrl()).atPriority(1).willReturn(trouble));
            twilio.sender().send(claim);
            twilio.sender().send(FakeTwilio.again(claim, 2, 1));
            twilio.account().delete(new id.temani.delivery.ProviderId("SM0000000000000000000000000000C0DE"));
        }
        twilio.server()
                .stubFor(get(anyUrl())
                        .atPriority(1)
                        .willReturn(aResponse().withBody("{\"messages\": [{\"sid\": \"" + SENTENCE)));
        twilio.sender().send(FakeTwilio.again(claim, 2, 1));

        assertNoCanary();
        assertThat(lines()).anyMatch(line -> line.contains("63024"));
    }

    @Test
    void sayNothingOfWhatArrives() {
        try (var app = WhatsAppTestApp.start()) {
            capture();
            var form = new LinkedHashMap<String, String>();
            form.put("MessageSid", "SM0000000000000000000000000000C0DE");
            form.put("From", "whatsapp:+628110000001");
            form.put("ProfileName", "Sari");
            form.put("Body", SENTENCE);
            app.postSigned("/webhooks/whatsapp", form);
            app.post("/webhooks/whatsapp", Twilio.encoded(form), "forged");
            app.postSigned("/webhooks/whatsapp", Map.of("Body", SENTENCE));
            app.bean(RecordedReception.class).breaks(new IllegalStateException(SENTENCE));
            app.postSigned("/webhooks/whatsapp", form);
            var status = Map.of(
                    "MessageSid", "SM0000000000000000000000000000C0DE",
                    "To", "whatsapp:+628110000001",
                    "MessageStatus", "failed",
                    "ErrorMessage", SENTENCE,
                    "ErrorCode", "63016");
            app.postSigned(PublicUrl.STATUS_PATH + "?id=" + MessageId.random().value(), status);

            assertNoCanary();
            assertThat(lines()).anyMatch(line -> line.contains("63016"));
        }
    }

    private static List<ResponseDefinitionBuilder> troubles() {
        return Stream.of(63024, 20429, 20003, 63016, 99999)
                .map(code -> aResponse()
                        .withStatus(400)
                        .withBody(Twilio.error(code, 400).replace("the text that was sent", SENTENCE)))
                .collect(
                        ArrayList::new,
                        (all, one) -> {
                            all.add(one);
                            all.add(aResponse().withStatus(503).withBody(SENTENCE));
                            all.add(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
                        },
                        ArrayList::addAll);
    }

    private void capture() {
        set(Logger.ROOT_LOGGER_NAME, Level.DEBUG);
        WhatsAppConfiguration.LOGGERS_TO_PIN_OFF.forEach(name -> set(name, Level.OFF));
        // The fake prints what it is sent; it is no part of what runs in production.
        set("wiremock", Level.OFF);
        captured.start();
        logger(Logger.ROOT_LOGGER_NAME).addAppender(captured);
    }

    private void set(String name, Level level) {
        before.put(logger(name), logger(name).getLevel());
        logger(name).setLevel(level);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private void assertNoCanary() {
        assertThat(lines()).isNotEmpty().noneMatch(line -> CANARIES.stream().anyMatch(line::contains));
    }

    private List<String> lines() {
        return List.copyOf(captured.list).stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }
}
