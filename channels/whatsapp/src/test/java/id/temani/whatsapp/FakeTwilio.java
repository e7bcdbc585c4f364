package id.temani.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.twilio.http.TwilioRestClient;
import id.temani.delivery.Claim;
import id.temani.delivery.InMemoryOneTimeLinks;
import id.temani.delivery.MessageId;
import id.temani.delivery.MovableClock;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.Utterance;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Twilio on loopback, and a sender that talks to it with a clock that only moves when somebody waits. */
final class FakeTwilio implements BeforeEachCallback, AfterEachCallback {

    static final int PER_SECOND = 10;
    static final ChannelAddress SARI = new ChannelAddress(Channel.WHATSAPP, "+628110000001");

    private static final DateTimeFormatter TWILIO_TIME =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final MovableClock clock = new MovableClock();
    private final SentGate gate = new SentGate();
    private final RecordedUnderway underway = new RecordedUnderway();
    private final WhatsAppTally tally = new WhatsAppTally();
    private final InMemoryTwilioLeftovers leftovers = new InMemoryTwilioLeftovers();
    private final Set<ProviderId> knownToOutbox = new HashSet<>();
    private final InMemoryOneTimeLinks links = new InMemoryOneTimeLinks();
    private Duration waited = Duration.ZERO;
    private boolean patient = true;
    private Runnable whileWaiting = () -> {};
    private Optional<WhatsAppSender> plain = Optional.empty();

    @Override
    public void beforeEach(ExtensionContext context) {
        server.start();
        server.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));
        lists();
        acceptsPosts();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop();
    }

    /** Answers posts with SM1, SM2 and so on. */
    void acceptsPosts() {
        for (int number = 1; number <= 120; number++) {
            server.stubFor(post(anyUrl())
                    .inScenario("posts")
                    .whenScenarioStateIs(number == 1 ? Scenario.STARTED : "post " + number)
                    .willSetStateTo("post " + (number + 1))
                    .willReturn(aResponse()
                            .withStatus(201)
                            .withBody(Twilio.message("SM" + number, "", "outbound-api", now()))));
        }
    }

    void answersPosts(ResponseDefinitionBuilder answer) {
        server.stubFor(post(anyUrl()).atPriority(1).willReturn(answer));
    }

    void refusesContent(int code) {
        server.stubFor(post(anyUrl())
                .atPriority(1)
                .withRequestBody(containing("ContentSid"))
                .willReturn(aResponse().withStatus(400).withBody(Twilio.error(code, 400))));
    }

    /** What every list shows. */
    void lists(String... messages) {
        server.stubFor(get(urlPathEqualTo(Twilio.MESSAGES))
                .willReturn(aResponse().withStatus(200).withBody(Twilio.page("", messages))));
    }

    String now() {
        return TWILIO_TIME.format(clock.instant().atZone(ZoneOffset.UTC));
    }

    WhatsAppSender sender() {
        if (plain.isEmpty()) {
            plain = Optional.of(sender(WhatsAppProperties.Content.none()));
        }
        return plain.get();
    }

    WhatsAppSender sender(WhatsAppProperties.Content content) {
        return sender(content, () -> {});
    }

    /** @param whileListed what happens while Twilio is asked for what it knows */
    WhatsAppSender sender(WhatsAppProperties.Content content, Runnable whileListed) {
        var account = account();
        var disposal = new Disposal(leftovers);
        return new WhatsAppSender(
                account,
                new Parts(new ContentMenus(content), FakeTwilio::asking),
                new EarlierSends(account, gate, (lane, sid) -> knowsInOutbox(sid, whileListed), clock),
                new FileLinks(links, new PublicUrl(WhatsAppTestApp.PUBLIC_URL), clock),
                new Nudge(Optional.ofNullable(content.reengage()), account, disposal, clock),
                new Turnstile(gate, new OtherNodes(underway), new Pacer(PER_SECOND), this::await, clock),
                disposal,
                new Refusals(ErrorCodes.read(), tally, clock),
                new PublicUrl(WhatsAppTestApp.PUBLIC_URL),
                tally,
                clock);
    }

    private boolean knowsInOutbox(ProviderId sid, Runnable whileListed) {
        whileListed.run();
        return knownToOutbox.contains(sid);
    }

    TwilioAccount account() {
        var client = new TwilioRestClient.Builder(Twilio.ACCOUNT, Twilio.TOKEN)
                .httpClient(new OnePostClient(URI.create(server.baseUrl()), OnePostClient.TimeOuts.standard()))
                .build();
        return new TwilioAccount(client, Twilio.FROM);
    }

    private void await(CompletableFuture<?> event, Duration longest) {
        whileWaiting.run();
        if (event.isDone() || !patient) {
            return;
        }
        waited = waited.plus(longest);
        clock.forward(longest);
    }

    /** Runs when somebody waits, before the clock moves. */
    void whileWaiting(Runnable action) {
        whileWaiting = action;
    }

    /** From now on the clock stands still, also while somebody waits. */
    void patienceIsOver() {
        patient = false;
    }

    Claim claim(Utterance utterance) {
        return claim(SARI, utterance, Nature.ORDINARY);
    }

    Claim claimInAnotherChat(int number, Nature nature) {
        return claim(new ChannelAddress(Channel.WHATSAPP, "ID." + number), Utterance.plain("halo"), nature);
    }

    Claim claim(ChannelAddress to, Utterance utterance, Nature nature) {
        var lane = ConversationId.random();
        var message = new OutboundMessage(MessageId.random(), lane, lane, nature, utterance);
        return new Claim(message, to, clock.instant(), false, 1, 0);
    }

    static Claim again(Claim claim, int attempt, int unanswered) {
        return new Claim(claim.message(), claim.to(), claim.lastHeardAt(), claim.protect(), attempt, unanswered);
    }

    static String resource(String sid) {
        return Twilio.MESSAGES.replace(".json", "/" + sid + ".json");
    }

    /** The forms that were posted, in order. */
    List<Map<String, String>> posts() {
        var forms = new ArrayList<Map<String, String>>();
        for (var request : server.findAll(postRequestedFor(anyUrl()))) {
            forms.add(RawForm.parse(request.getBodyAsString()).orElseThrow());
        }
        return forms;
    }

    List<String> bodies() {
        return posts().stream().map(form -> form.getOrDefault("Body", "")).toList();
    }

    void outboxKnows(String... sids) {
        Arrays.stream(sids).map(ProviderId::new).forEach(knownToOutbox::add);
    }

    Duration waited() {
        return waited;
    }

    WireMockServer server() {
        return server;
    }

    MovableClock clock() {
        return clock;
    }

    SentGate gate() {
        return gate;
    }

    RecordedUnderway underway() {
        return underway;
    }

    WhatsAppTally tally() {
        return tally;
    }

    InMemoryOneTimeLinks links() {
        return links;
    }

    TwilioLeftovers leftovers() {
        return leftovers;
    }

    private static String asking(Optional<Language> language, List<String> words) {
        var asked = language.filter(Language.of("en").orElseThrow()::equals).isPresent() ? "Reply: " : "Balas: ";
        return asked + String.join(" · ", words);
    }
}
