package id.temani.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Content;
import id.temani.conversation.Reception;
import id.temani.delivery.MovableClock;
import id.temani.delivery.ProviderId;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppWebhookTest {

    private static final String PATH = "/webhooks/whatsapp";
    private static final String URL = WhatsAppTestApp.PUBLIC_URL + PATH;
    private static final String SID = "SM00000000000000000000000000000001";
    private static final String NEW_TOKEN = "ffffffffffffffffffffffffffffffff";

    private static WhatsAppTestApp app;

    @BeforeAll
    static void start() {
        app = WhatsAppTestApp.start("--temani.whatsapp.auth-token-secondary=" + NEW_TOKEN);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void forget() {
        reception().clear();
    }

    @Test
    void handsAMessageInAndAnswersWithEmptyTwiml() {
        var answer = app.postSigned(PATH, halo());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
        assertThat(answer.body()).endsWith("<Response/>");
        assertThat(reception().received()).singleElement().satisfies(message -> {
            assertThat(message.content()).isEqualTo(new Content.Text("  halo 👋 & apa kabar?  "));
            assertThat(message.receivedAt())
                    .isEqualTo(app.bean(MovableClock.class).instant());
        });
    }

    @Test
    void notesTheMessageForDeletionAtTwilio() {
        app.postSigned(PATH, halo());

        var leftovers = app.bean(WhatsAppConfiguration.Leftovers.class).port();
        assertThat(leftovers.due(app.bean(MovableClock.class).instant(), 100)).contains(new ProviderId(SID));
    }

    @Test
    void acceptsTheSecondTokenWhileOneReplacesTheOther() {
        var answer = app.post(PATH, Twilio.encoded(halo()), Twilio.signature(NEW_TOKEN, URL, halo()));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void acceptsParametersInAnyOrderAndASignedQuery() {
        var reordered = new LinkedHashMap<String, String>();
        halo().entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(field -> reordered.put(field.getKey(), field.getValue()));

        assertThat(app.postSigned(PATH + "?from=fallback%20url&x=", reordered).statusCode())
                .isEqualTo(200);
        assertThat(reception().received()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void refusesWhatTwilioDidNotSign(String how, String path, Map<String, String> form, String signature) {
        var answer = app.post(path, Twilio.encoded(form), signature);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
        assertThat(reception().received()).isEmpty();
    }

    static Stream<Arguments> forgeries() {
        var genuine = Twilio.signature(Twilio.TOKEN, URL, halo());
        return Stream.of(
                Arguments.of("wrong signature", PATH, halo(), "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                Arguments.of("empty signature", PATH, halo(), ""),
                Arguments.of("another token", PATH, halo(), Twilio.signature("1234", URL, halo())),
                Arguments.of("added parameter", PATH, with("Extra", "1"), genuine),
                Arguments.of("changed text", PATH, with("Body", "halo"), genuine),
                Arguments.of("trimmed text", PATH, with("Body", "halo 👋 & apa kabar?"), genuine),
                Arguments.of("added query", PATH + "?a=b", halo(), genuine),
                Arguments.of("missing query", PATH, halo(), Twilio.signature(Twilio.TOKEN, URL + "?a=b", halo())),
                Arguments.of("another path", PATH, halo(), Twilio.signature(Twilio.TOKEN, URL + "/status", halo())),
                Arguments.of(
                        "another host",
                        PATH,
                        halo(),
                        Twilio.signature(Twilio.TOKEN, "https://evil.example.org" + PATH, halo())),
                Arguments.of(
                        "http instead of https",
                        PATH,
                        halo(),
                        Twilio.signature(Twilio.TOKEN, "http://bot.example.org" + PATH, halo())));
    }

    @Test
    void refusesACallWithoutASignature() {
        assertThat(app.post(PATH, Twilio.encoded(halo()), null).statusCode()).isEqualTo(403);
        assertThat(reception().received()).isEmpty();
    }

    @Test
    void believesNoForwardedHost() {
        var local = Twilio.signature(Twilio.TOKEN, "https://evil.example.org" + PATH, halo());
        var answer = app.send(app.request(PATH, local)
                .header("X-Forwarded-Host", "evil.example.org")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString(Twilio.encoded(halo()))));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAFieldWithTwoValuesThoughOneOfThemWasSigned() {
        var body = Twilio.encoded(halo()) + "&Body=something+else";

        assertThat(app.post(PATH, body, Twilio.signature(Twilio.TOKEN, URL, halo()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(reception().received()).isEmpty();
    }

    @Test
    void refusesABrokenForm() {
        assertThat(app.post(PATH, "Body=%zz", "whatever").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesMoreThan64KilobytesWhetherAnnouncedOrNot() {
        var large = with("Body", "a".repeat(SignedRequests.MOST_BYTES));
        var signature = Twilio.signature(Twilio.TOKEN, URL, large);
        var bytes = Twilio.encoded(large).getBytes(StandardCharsets.UTF_8);

        var announced = app.post(PATH, Twilio.encoded(large), signature);
        var unannounced = app.send(
                app.request(PATH, signature).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(unannounced.statusCode()).isEqualTo(413);
        assertThat(reception().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked"})
    void refusesALargeBodyBeforeItsEnd(String length) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
            socket.setSoTimeout(10_000);
            var chunk = "11000\r\n" + "a".repeat(0x11000) + "\r\n";
            var head = "POST %s HTTP/1.1\r\nHost: localhost\r\n%s: x\r\n%s\r\n\r\n"
                    .formatted(PATH, Signatures.HEADER, length);
            var sent = length.startsWith("Content-Length") ? head : head + chunk;
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));

            var statusLine = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(statusLine).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void countsWhatIsGenuineButUnreadableAndSaysReceived() {
        var tally = app.bean(WhatsAppTally.class);
        var before = tally.of(WhatsAppTally.Event.UNREADABLE);

        assertThat(app.postSigned(PATH, Map.of("Body", "halo", "MessageSid", "SM1"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.postSigned(PATH, Map.of()).statusCode()).isEqualTo(200);
        assertThat(tally.of(WhatsAppTally.Event.UNREADABLE)).isEqualTo(before + 2);
        assertThat(reception().received()).isEmpty();
    }

    @Test
    void asksForARepetitionWhenNothingCanBeStored() {
        reception().breaks(new Reception.Unavailable(new IllegalStateException()));
        assertThat(app.postSigned(PATH, halo()).statusCode()).isEqualTo(503);

        reception().breaks(new IllegalStateException("a defect"));
        var answer = app.postSigned(PATH, halo());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEmpty();
    }

    private static RecordedReception reception() {
        return app.bean(RecordedReception.class);
    }

    private static Map<String, String> halo() {
        var form = new LinkedHashMap<String, String>();
        form.put("MessageSid", SID);
        form.put("AccountSid", Twilio.ACCOUNT);
        form.put("From", "whatsapp:+628110000001");
        form.put("To", Twilio.FROM);
        form.put("ProfileName", "Sari");
        form.put("NumMedia", "0");
        form.put("Empty", "");
        form.put("Body", "  halo 👋 & apa kabar?  ");
        return form;
    }

    private static Map<String, String> with(String name, String value) {
        var form = new LinkedHashMap<>(halo());
        form.put(name, value);
        return form;
    }
}
