package id.temani.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.delivery.ProviderId;
import id.temani.outage.RecordedHearing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioHousekeepingTest {

    @RegisterExtension
    final FakeTwilio twilio = new FakeTwilio();

    private final RecordedReception reception = new RecordedReception();
    private final RecordedHearing hearing = new RecordedHearing();
    private final WebhookEar ear = new WebhookEar(hearing, twilio.clock());

    private Instant written = Instant.EPOCH;

    @BeforeEach
    void moveOn() {
        written = twilio.clock().instant();
    }

    @Test
    void handsInWhatNoWebhookBroughtOldestFirstAndDeletesIt() {
        twilio.lists(inbound("SM2", "kedua"), inbound("SM1", "pertama"));
        twilio.clock().forward(Duration.ofMinutes(5));

        housekeeping().reconcile();

        assertThat(reception.received())
                .extracting(InboundMessage::ref, InboundMessage::content)
                .containsExactly(tuple("SM1", new Content.Text("pertama")), tuple("SM2", new Content.Text("kedua")));
        assertThat(reception.received()).extracting(InboundMessage::receivedAt).containsOnly(written);
        assertDeleted("SM1", "SM2");
        twilio.server()
                .verify(getRequestedFor(urlPathEqualTo(Twilio.MESSAGES))
                        .withQueryParam("To", equalTo(Twilio.FROM))
                        .withQueryParam("DateSent>", matching("2026-03-01T05:05:00.*")));
    }

    @Test
    void handsInOnceWhatIsListedTwice() {
        twilio.lists(inbound("SM1", "halo"));
        twilio.clock().forward(Duration.ofMinutes(5));

        housekeeping().reconcile();
        housekeeping().reconcile();

        assertThat(reception.received()).hasSize(1);
    }

    @Test
    void turnsThePages() {
        twilio.lists();
        var next = Twilio.MESSAGES + "?Page=1&PageToken=x";
        twilio.server()
                .stubFor(get(urlPathEqualTo(Twilio.MESSAGES))
                        .withQueryParam("Page", absent())
                        .willReturn(aResponse().withBody(Twilio.page(next, inbound("SM2", "kedua")))));
        twilio.server()
                .stubFor(get(urlPathEqualTo(Twilio.MESSAGES))
                        .withQueryParam("Page", equalTo("1"))
                        .willReturn(aResponse().withBody(Twilio.page("", inbound("SM1", "pertama")))));
        twilio.clock().forward(Duration.ofMinutes(5));

        housekeeping().reconcile();

        assertThat(reception.received()).extracting(InboundMessage::ref).containsExactly("SM1", "SM2");
    }

    @Test
    void leavesYoungMessagesToTheWebhookAndOurOwnAlone() {
        twilio.lists(inbound("SM1", "halo"), Twilio.message("SM2", "halo", "outbound-api", twilio.now()));
        twilio.clock().forward(Duration.ofSeconds(59));
        housekeeping().reconcile();
        assertThat(reception.received()).isEmpty();

        twilio.clock().forward(Duration.ofSeconds(1));
        housekeeping().reconcile();
        assertThat(reception.received()).extracting(InboundMessage::ref).containsExactly("SM1");
    }

    @Test
    void stopsWhenNothingCanBeStoredAndDeletesNothing() {
        twilio.lists(inbound("SM2", "kedua"), inbound("SM1", "pertama"));
        twilio.clock().forward(Duration.ofMinutes(5));
        reception.breaks(new Reception.Unavailable(new IllegalStateException()));

        housekeeping().reconcile();

        assertThat(reception.calls()).isEqualTo(1);
        twilio.server().verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void goesOnBehindAMessageThatBreaksAndKeepsItAtTwilio() {
        twilio.lists(inbound("SM2", "kedua"), inbound("SM1", "pertama"));
        twilio.clock().forward(Duration.ofMinutes(5));
        reception.breaks(new IllegalStateException("a defect"));

        housekeeping().reconcile();

        assertThat(reception.calls()).isEqualTo(2);
        twilio.server().verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void doesNothingWhenTwilioIsAway() {
        twilio.server().stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));

        housekeeping().reconcile();
        housekeeping().deleteOld();

        assertThat(reception.received()).isEmpty();
    }

    @Test
    void deletesWhatIsDueAndNothingElse() {
        twilio.leftovers().add(new ProviderId("SM1"), written);
        twilio.leftovers().add(new ProviderId("SM2"), written.plusSeconds(1));

        housekeeping().deleteLeftovers();

        assertDeleted("SM1");
        assertThat(twilio.leftovers().due(written.plusSeconds(1), 9)).containsExactly(new ProviderId("SM2"));
    }

    @Test
    void triesAgainLaterWhatTwilioWillNotDeleteYet() {
        twilio.server()
                .stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(400).withBody(Twilio.error(20009, 400))));
        twilio.leftovers().add(new ProviderId("SM1"), written);

        housekeeping().deleteLeftovers();

        assertThat(twilio.leftovers().due(written, 9)).isEmpty();
        assertThat(twilio.leftovers().due(written.plus(TwilioHousekeeping.PAUSE), 9))
                .containsExactly(new ProviderId("SM1"));
        assertThat(twilio.tally().of(WhatsAppTally.Event.DELETION_DELAYED)).isEqualTo(1);
    }

    @Test
    void isContentWhenAMessageIsGoneAlready() {
        twilio.server()
                .stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(404).withBody(Twilio.error(20404, 404))));
        twilio.leftovers().add(new ProviderId("SM1"), written);

        housekeeping().deleteLeftovers();

        assertThat(twilio.leftovers().due(Instant.MAX, 9)).isEmpty();
    }

    @Test
    void deletesOurOwnMessagesThatAreOlderThanADay() {
        twilio.lists(Twilio.message("SM5", "halo", "outbound-api", twilio.now()));

        housekeeping().deleteOld();

        assertDeleted("SM5");
        twilio.server()
                .verify(getRequestedFor(urlPathEqualTo(Twilio.MESSAGES))
                        .withQueryParam("From", equalTo(Twilio.FROM))
                        .withQueryParam("DateSent<", matching("2026-03-01T05:00:00.*")));
    }

    @Test
    void reconcilesByItselfAtTheStart() throws InterruptedException {
        twilio.lists(inbound("SM1", "halo"));
        twilio.clock().forward(Duration.ofMinutes(5));
        var rounds = new TwilioRounds(housekeeping(), true);

        rounds.start();

        assertThat(reception.isCalled()).isTrue();
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void keepsTheEarlierMomentWhenAMessageIsNotedTwice() {
        twilio.leftovers().add(new ProviderId("SM1"), written.plusSeconds(60));
        twilio.leftovers().add(new ProviderId("SM1"), written);
        twilio.leftovers().add(new ProviderId("SM1"), written.plusSeconds(30));

        assertThat(twilio.leftovers().due(written, 9)).containsExactly(new ProviderId("SM1"));
    }

    @Test
    void whatNoWebhookBroughtSaysThatWebhooksAreLost() {
        var housekeeping = housekeeping();
        twilio.clock().forward(Duration.ofMinutes(1));
        ear.heard(twilio.clock().instant());
        housekeeping.tellWhatIsHeard();
        housekeeping.tellWhatIsHeard();
        assertThat(hearing.heard()).containsExactly(twilio.clock().instant());

        twilio.clock().forward(Duration.ofMinutes(5));
        var then = twilio.clock().instant();
        twilio.lists(inbound("SM1", "halo"));
        twilio.clock().forward(Duration.ofMinutes(5));
        housekeeping.reconcile();

        assertThat(hearing.missed()).containsExactly(then);
    }

    @Test
    void whatWasWrittenBeforeWeBeganOrBeforeACallSaysNothingAboutWebhooks() {
        twilio.lists(inbound("SM1", "halo"));
        twilio.clock().forward(Duration.ofMinutes(5));
        var begun = new WebhookEar(hearing, twilio.clock());
        housekeeping(begun).reconcile();
        assertThat(hearing.missed()).isEmpty();

        twilio.clock().forward(Duration.ofMinutes(5));
        twilio.lists(inbound("SM2", "halo"));
        twilio.clock().forward(Duration.ofMinutes(2));
        begun.heard(twilio.clock().instant());
        housekeeping(begun).reconcile();

        assertThat(reception.received()).hasSize(2);
        assertThat(hearing.missed()).isEmpty();
    }

    private TwilioHousekeeping housekeeping() {
        return housekeeping(ear);
    }

    private TwilioHousekeeping housekeeping(WebhookEar listening) {
        return new TwilioHousekeeping(
                twilio.account(), twilio.leftovers(), reception, listening, twilio.tally(), twilio.clock());
    }

    private String inbound(String sid, String body) {
        return Twilio.message(sid, body, "inbound", twilio.now());
    }

    private void assertDeleted(String... sids) {
        twilio.server().verify(sids.length, deleteRequestedFor(anyUrl()));
        for (var sid : sids) {
            twilio.server().verify(1, deleteRequestedFor(urlPathEqualTo(FakeTwilio.resource(sid))));
        }
    }
}
