package id.temani.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.sun.net.httpserver.HttpServer;
import com.twilio.http.TwilioRestClient;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.whatsapp.TwilioAccount.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioAccountTest {

    @RegisterExtension
    static final WireMockExtension twilio = WireMockExtension.newInstance()
            .options(options().bindAddress("127.0.0.1").dynamicPort())
            .build();

    private final ChannelAddress sari = new ChannelAddress(Channel.WHATSAPP, "+628110000001");
    private final TwilioAccount account = account(twilio.baseUrl() + "/", OnePostClient.TimeOuts.standard());

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void postsExactlyOnceWhateverTheAnswer(String what, ResponseDefinitionBuilder response, Answer expected) {
        twilio.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(201).withBody(message())));
        assertThat(posted()).isEqualTo(new Answer.Taken(new ProviderId("SM1")));
        twilio.resetAll();
        twilio.stubFor(any(anyUrl()).willReturn(response));

        // The connection is a pooled one now, which is where clients like to repeat silently.
        assertThat(posted()).isEqualTo(expected);

        twilio.verify(1, anyRequestedFor(anyUrl()));
    }

    static Stream<Arguments> answers() {
        var none = new Answer.None();
        return Stream.of(
                Arguments.of("201", json(201, message()), new Answer.Taken(new ProviderId("SM1"))),
                Arguments.of("400", json(400, Twilio.error(63024, 400)), new Answer.Refused(63024)),
                Arguments.of("401", json(401, Twilio.error(20003, 401)), new Answer.Refused(20003)),
                Arguments.of("429", json(429, Twilio.error(20429, 429)), new Answer.Refused(20429)),
                Arguments.of(
                        "429, retry later",
                        json(429, Twilio.error(20429, 429)).withHeader("Retry-After", "3"),
                        new Answer.Refused(20429)),
                Arguments.of("429 without a body", aResponse().withStatus(429), none),
                Arguments.of("400 without a body", aResponse().withStatus(400), none),
                Arguments.of("500", json(500, Twilio.error(20500, 500)), none),
                Arguments.of("500 page", aResponse().withStatus(500).withBody("<html>oops</html>"), none),
                Arguments.of("503", aResponse().withStatus(503).withHeader("Retry-After", "3"), none),
                Arguments.of("redirect", aResponse().withStatus(307).withHeader("Location", "/elsewhere"), none),
                Arguments.of("no message", json(201, "{}"), none),
                Arguments.of("not JSON", json(201, "{\"sid\": "), none),
                Arguments.of("dropped", aResponse().withFault(Fault.EMPTY_RESPONSE), none),
                Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), none),
                Arguments.of("truncated", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), none));
    }

    @Test
    void authorisesItselfAndSaysWhoTo() {
        twilio.stubFor(post(anyUrl()).willReturn(json(201, message())));

        account.post(
                sari,
                new Part.Form.Body("héllo & more"),
                URI.create("https://bot.example.org/webhooks/whatsapp/status?id=7"));

        twilio.verify(postRequestedFor(urlPathEqualTo(Twilio.MESSAGES))
                .withBasicAuth(new BasicCredentials(Twilio.ACCOUNT, Twilio.TOKEN))
                .withFormParam("To", equalTo("whatsapp:+628110000001"))
                .withFormParam("From", equalTo(Twilio.FROM))
                .withFormParam("Body", equalTo("héllo & more"))
                .withFormParam("StatusCallback", equalTo("https://bot.example.org/webhooks/whatsapp/status?id=7")));
    }

    /** The host answers nobody until all forty are there. */
    @Test
    void sendsFortyMessagesSideBySide() throws IOException {
        var all = new CountDownLatch(40);
        var host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        host.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        host.createContext("/", exchange -> {
            all.countDown();
            var body = message().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(awaited(all) ? 201 : 503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        host.start();
        var busy = account("http://127.0.0.1:" + host.getAddress().getPort(), OnePostClient.TimeOuts.standard());

        List<Future<Answer>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> busy.post(sari, new Part.Form.Body("halo"), null)))
                    .toList();
        } finally {
            host.stop(0);
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isInstanceOf(Answer.Taken.class));
    }

    private static boolean awaited(CountDownLatch all) {
        try {
            return all.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void waitsForAnAnswerNoLongerThanTheTimeOut() {
        twilio.stubFor(post(anyUrl()).willReturn(json(201, message()).withFixedDelay(5_000)));

        var start = System.nanoTime();
        var answer = account(twilio.baseUrl(), quick()).post(sari, new Part.Form.Body("halo"), null);

        assertThat(answer).isEqualTo(new Answer.None());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        twilio.verify(1, postRequestedFor(anyUrl()));
    }

    /** A full queue of connections is how a host looks that does not answer at all. */
    @Test
    void waitsForAConnectionNoLongerThanTheTimeOut() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var host = new ServerSocket(0, 1, loopback);
                var first = new Socket(loopback, host.getLocalPort());
                var second = new Socket(loopback, host.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();

            var start = System.nanoTime();
            var answer = account("http://127.0.0.1:" + host.getLocalPort(), quick())
                    .post(sari, new Part.Form.Body("halo"), null);

            assertThat(answer).isEqualTo(new Answer.None());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void letsNoIdReachAnotherPath() {
        assertThat(account.delete(new ProviderId("../Calls/CA1"))).isEqualTo(TwilioAccount.Deletion.DONE);

        twilio.verify(0, anyRequestedFor(anyUrl()));
    }

    private Answer posted() {
        return account.post(sari, new Part.Form.Body("halo"), null);
    }

    private static OnePostClient.TimeOuts quick() {
        var moment = Timeout.ofMilliseconds(300);
        return new OnePostClient.TimeOuts(moment, moment, moment);
    }

    private static TwilioAccount account(String api, OnePostClient.TimeOuts timeOuts) {
        var client = new TwilioRestClient.Builder(Twilio.ACCOUNT, Twilio.TOKEN)
                .httpClient(new OnePostClient(URI.create(api), timeOuts))
                .build();
        return new TwilioAccount(client, Twilio.FROM);
    }

    private static String message() {
        return Twilio.message("SM1", "halo", "outbound-api", "Mon, 02 Mar 2026 05:00:00 +0000");
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
