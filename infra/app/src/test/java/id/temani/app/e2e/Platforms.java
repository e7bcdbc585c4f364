package id.temani.app.e2e;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;

/** Telegram's and Twilio's servers on this machine, and what arrived on everybody's phone. */
final class Platforms implements AutoCloseable {

    static final String BOT_TOKEN = "4711:TEST-token_AAbbCC";
    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TELEGRAM_ACCEPTS = """
            {"ok":true,"result":{"message_id":{{randomInt lower=1 upper=2000000000}},"date":1772427600,
             "chat":{"id":1,"type":"private"},"text":"x"}}""";
    private static final String BOT = """
            {"ok":true,"result":{"id":4711,"is_bot":true,"first_name":"Temani","username":"temani_bot"}}""";
    private static final String TOPIC_OPENED = """
            {"ok":true,"result":{"message_thread_id":{{randomInt lower=1 upper=2000000000}},"name":"x",
             "icon_color":7322096}}""";
    private static final String TWILIO_ACCEPTS = """
            {"sid":"SM{{randomValue length=32 type='HEXADECIMAL'}}","status":"queued","direction":"outbound-api",
             "num_media":"0","account_sid":"%s"}""".formatted(ACCOUNT);
    private static final String TWILIO_LISTS_NOTHING = """
            {"messages":[],"page":0,"page_size":100,"next_page_uri":null}""";

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .globalTemplating(true)
            .containerThreads(60));
    private final Map<String, BlockingQueue<Arrival>> phones = new ConcurrentHashMap<>();

    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private BiConsumer<String, String> reports = (callback, sid) -> {};

    /**
     * @param buttons labels and what tapping them sends back
     * @param file what came with it; on WhatsApp the address where it is to be fetched
     */
    record Arrival(String text, Map<String, String> buttons, byte[] file) {}

    Platforms() {
        server.addMockServiceRequestListener(this::arrived);
        server.start();
        server.stubFor(any(anyUrl()).willReturn(json(200, "{\"ok\":true,\"result\":true}")));
        server.stubFor(post(urlPathMatching("(?i)/bot.*/getme")).willReturn(json(200, BOT)));
        server.stubFor(post(urlPathMatching("(?i)/bot.*/sendmessage")).willReturn(json(200, TELEGRAM_ACCEPTS)));
        server.stubFor(post(urlPathMatching("(?i)/bot.*/senddocument")).willReturn(json(200, TELEGRAM_ACCEPTS)));
        server.stubFor(post(urlPathMatching("(?i)/bot.*/sendphoto")).willReturn(json(200, TELEGRAM_ACCEPTS)));
        server.stubFor(get(urlPathMatching(".*/Messages.json")).willReturn(json(200, TWILIO_LISTS_NOTHING)));
        server.stubFor(post(urlPathMatching(".*/Messages.json")).willReturn(json(201, TWILIO_ACCEPTS)));
        server.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    /** From now on, whoever asks is told that this bot may open topics; each gets a number of its own. */
    Platforms withTopics() {
        server.stubFor(post(urlPathMatching("(?i)/bot.*/getme"))
                .willReturn(json(200, BOT.replace("}}", ",\"has_topics_enabled\":true}}"))));
        server.stubFor(post(urlPathMatching("(?i)/bot.*/createforumtopic")).willReturn(json(200, TOPIC_OPENED)));
        return this;
    }

    /** The topics in which messages with these words were shown, 0 for the chat itself. */
    List<Integer> topicsOf(String words) {
        return asked("(?i)/bot.*/sendmessage").stream()
                .map(request -> parsed(request.getBodyAsString()))
                .filter(message -> message.path("text").asText().contains(words))
                .map(message -> message.path("message_thread_id").asInt())
                .toList();
    }

    String url() {
        return server.baseUrl();
    }

    /** @param reports told the callback address and the id of each message that went to WhatsApp, on a thread of its own */
    void reportTo(BiConsumer<String, String> reports) {
        this.reports = reports;
    }

    /** What arrives at a chat id or a WhatsApp address, in order. */
    BlockingQueue<Arrival> phone(String address) {
        return phones.computeIfAbsent(address, any -> new LinkedBlockingQueue<>());
    }

    /** The next message to this chat is answered like this, the others as ever. */
    void answersOnce(long chat, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathMatching("(?i)/bot.*/sendmessage"))
                .atPriority(1)
                .withRequestBody(containing("\"" + chat + "\""))
                .inScenario("once to " + chat)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("answered")
                .willReturn(answer));
    }

    /** A photo that lies at both platforms, at Telegram under {@code name} and at Twilio as {@code MM<name>/ME<name>}. */
    void keepsPhoto(String name, byte[] photo) {
        server.stubFor(get(urlPathMatching("(?i)/bot.*/getfile"))
                .withQueryParam("file_id", equalTo(name))
                .willReturn(json(200, "{\"ok\":true,\"result\":{\"file_path\":\"photos/%s.jpg\"}}".formatted(name))));
        server.stubFor(get(urlPathEqualTo("/file/bot" + BOT_TOKEN + "/photos/" + name + ".jpg"))
                .willReturn(aResponse().withBody(photo)));
        server.stubFor(get(urlPathEqualTo(media(name)))
                .withBasicAuth(ACCOUNT, SignedForm.TOKEN)
                .willReturn(aResponse().withStatus(307).withHeader("Location", "/elsewhere/" + name)));
        server.stubFor(
                get(urlPathEqualTo("/elsewhere/" + name)).willReturn(aResponse().withBody(photo)));
    }

    static String media(String name) {
        return "/2010-04-01/Accounts/%s/Messages/MM%s/Media/ME%s".formatted(ACCOUNT, name, name);
    }

    /** The photo cannot be had this many times; then it can. */
    void keepsBack(String name, int times) {
        for (var time = 0; time < times; time++) {
            server.stubFor(get(urlPathMatching("(?i)/bot.*/getfile"))
                    .atPriority(1)
                    .withQueryParam("file_id", equalTo(name))
                    .inScenario("back " + name)
                    .whenScenarioStateIs(time == 0 ? Scenario.STARTED : "back " + time)
                    .willSetStateTo("back " + (time + 1))
                    .willReturn(json(502, "<html>")));
        }
    }

    /** What was asked of the platforms under addresses like this. */
    List<LoggedRequest> asked(String path) {
        return server.findAll(anyRequestedFor(urlPathMatching(path)));
    }

    /** What was posted to Twilio for this WhatsApp address, in order. */
    List<Map<String, String>> toWhatsApp(String address) {
        return asked(".*/Messages.json").stream()
                .filter(request -> request.getMethod().equals(RequestMethod.POST))
                .map(request -> form(request.getBodyAsString()))
                .filter(form -> address.equals(form.get("To")))
                .toList();
    }

    /** How often anything was tried with this chat, whatever became of it. */
    int tries(long chat) {
        return tries.getOrDefault(Long.toString(chat), 0);
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void arrived(Request request, Response response) {
        var accepted = response.getStatus() < 300;
        var path = request.getUrl().toLowerCase(Locale.ROOT);
        if (path.endsWith("/sendmessage")) {
            var message = parsed(request.getBodyAsString());
            var chat = message.path("chat_id").asText();
            tries.merge(chat, 1, Integer::sum);
            if (accepted) {
                phone(chat).add(new Arrival(message.path("text").asText(), buttons(message), new byte[0]));
            }
        } else if (accepted && (path.endsWith("/senddocument") || path.endsWith("/sendphoto"))) {
            phone(part(request, "chat_id")).add(new Arrival(part(request, "caption"), Map.of(), file(request)));
        } else if (accepted
                && path.endsWith("/messages.json")
                && request.getMethod().getName().equals("POST")) {
            var form = form(request.getBodyAsString());
            phone(form.getOrDefault("To", "")).add(whatsApp(form));
            var sid = parsed(response.getBodyAsString()).path("sid").asText();
            Thread.startVirtualThread(() -> reports.accept(form.getOrDefault("StatusCallback", ""), sid));
        }
    }

    /** A content resource shows the text and the answers that came as its variables; one without any shows its own words. */
    private static Arrival whatsApp(Map<String, String> form) {
        var file = form.getOrDefault("MediaUrl", "").getBytes(StandardCharsets.UTF_8);
        var resource = form.get("ContentSid");
        if (resource == null) {
            return new Arrival(form.getOrDefault("Body", ""), Map.of(), file);
        }
        var values = form.getOrDefault("ContentVariables", "");
        var variables = values.isEmpty() ? JSON.createObjectNode() : parsed(values);
        var buttons = new HashMap<String, String>();
        for (int title = 2; variables.has(Integer.toString(title)); title += 2) {
            buttons.put(
                    variables.path(Integer.toString(title)).asText(),
                    variables.path(Integer.toString(title + 1)).asText());
        }
        return new Arrival(variables.path("1").asText(resource), buttons, file);
    }

    private static String part(Request request, String name) {
        return request.getPart(name).getBody().asString();
    }

    private static byte[] file(Request request) {
        return request.getParts().stream()
                .filter(part -> part.getHeader("Content-Disposition").toString().contains("filename="))
                .findFirst()
                .orElseThrow()
                .getBody()
                .asBytes();
    }

    private static Map<String, String> buttons(JsonNode message) {
        var buttons = new HashMap<String, String>();
        message.path("reply_markup")
                .path("inline_keyboard")
                .forEach(row -> row.forEach(button -> buttons.put(
                        button.path("text").asText(),
                        button.path("callback_data").asText())));
        return buttons;
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var field : body.split("&")) {
            var parts = field.split("=", 2);
            form.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
