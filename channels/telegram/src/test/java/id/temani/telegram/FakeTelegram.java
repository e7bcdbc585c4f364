package id.temani.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import id.temani.telegram.TelegramProperties.Mode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The Bot API on this machine, over real HTTP. Answers every call with true until told otherwise. */
final class FakeTelegram implements AutoCloseable {

    static final String TOKEN = "4711:TEST-token_AAbbCC";
    static final String SECRET = "a-webhook-secret_0815";
    static final String SENT = """
            {"ok":true,"result":{"message_id":77,"date":1772427600,"chat":{"id":5,"type":"private"},"text":"x"}}""";

    private static final String ME = """
            {"ok":true,"result":{"id":4711,"is_bot":true,"first_name":"Temani","username":"temani_bot"}}""";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .containerThreads(80)
            .jettyStopTimeout(50L));
    private final Semaphore arrivals = new Semaphore(0);
    private int step;

    FakeTelegram() {
        server.addMockServiceRequestListener((request, response) -> arrivals.release());
        server.start();
        server.stubFor(any(anyUrl()).willReturn(json(200, "{\"ok\":true,\"result\":true}")));
        answer("getMe", json(200, ME));
        answer("sendMessage", json(200, SENT));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static ResponseDefinitionBuilder error(int code, String description) {
        return json(code, "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
    }

    static ResponseDefinitionBuilder tooMany(int seconds) {
        return json(429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after %d",
                 "parameters":{"retry_after":%d}}""".formatted(seconds, seconds));
    }

    static ResponseDefinitionBuilder fault(Fault fault) {
        return aResponse().withFault(fault);
    }

    /** What is asked for by GET. */
    void serves(String path, ResponseDefinitionBuilder response) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(response));
    }

    void answer(String method, ResponseDefinitionBuilder response) {
        server.stubFor(post(path(method)).willReturn(response));
    }

    /** Answers the calls one after the other; the last answer stays. */
    void answerInTurn(String method, ResponseDefinitionBuilder... responses) {
        var scenario = "in turn " + step++;
        for (var turn = 0; turn < responses.length; turn++) {
            server.stubFor(post(path(method))
                    .inScenario(scenario)
                    .whenScenarioStateIs(turn == 0 ? Scenario.STARTED : "turn " + turn)
                    .willReturn(responses[turn])
                    .willSetStateTo("turn " + Math.min(turn + 1, responses.length - 1)));
        }
    }

    /** Paths in any case, as the real server takes them. */
    private static UrlPathPattern path(String method) {
        return urlPathMatching("(?i)(/below)?/bot" + TOKEN + "/" + method);
    }

    List<JsonNode> calls(String method) {
        return server.findAll(postRequestedFor(path(method))).stream()
                .map(LoggedRequest::getBodyAsString)
                .map(FakeTelegram::parsed)
                .toList();
    }

    /** Waits until a method was called so often; the calls of a tap come from other threads. */
    void awaitCount(String method, int times) {
        for (var tries = 100; count(method) < times && tries > 0; tries--) {
            try {
                var unused = arrivals.tryAcquire(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(count(method)).as(method).isEqualTo(times);
    }

    List<String> bodies(String method) {
        return server.findAll(postRequestedFor(path(method))).stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    int count(String method) {
        return server.findAll(postRequestedFor(path(method))).size();
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create(server.baseUrl());
    }

    TelegramProperties settings() {
        return new TelegramProperties(TOKEN, url(), Mode.POLLING, SECRET);
    }

    TelegramConnection connection() {
        return new TelegramConnection(settings());
    }

    TelegramConnection impatient(Duration call) {
        return new TelegramConnection(settings(), new TelegramConnection.Timeouts(Duration.ofSeconds(1), call));
    }

    @Override
    public void close() {
        server.stop();
    }
}
