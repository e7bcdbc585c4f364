package id.temani.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.DeliveryOutcome.Unknown;
import id.temani.delivery.MessageId;
import id.temani.delivery.ProviderId;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EarlierSendsTest {

    private static final String TEXT = "Apa kabar?\nSemoga baik.";

    @RegisterExtension
    final FakeTwilio twilio = new FakeTwilio();

    @Test
    void takesAMessageThatTwilioListsAsSent() {
        var claim = unanswered();
        twilio.lists(sent("SM8", "something else"), sent("SM9", "Apa kabar?\r\nSemoga baik. "));

        assertThat(twilio.sender().send(claim)).isEqualTo(new Accepted(new ProviderId("SM9")));
        assertThat(twilio.posts()).hasSize(1);
        twilio.server()
                .verify(
                        1,
                        getRequestedFor(urlPathEqualTo(Twilio.MESSAGES))
                                .withQueryParam("To", equalTo("whatsapp:+628110000001"))
                                .withQueryParam("From", equalTo(Twilio.FROM))
                                .withQueryParam("DateSent>", matching("2026-03-02T04:59:00.*")));
    }

    @Test
    void sendsAgainWhatTwilioDoesNotList() {
        var claim = unanswered();

        assertThat(twilio.sender().send(claim)).isEqualTo(new Accepted(new ProviderId("SM1")));
        assertThat(twilio.bodies()).containsExactly(TEXT, TEXT);
    }

    @Test
    void findsAMessageThatIsStillQueuedAndHasNoDate() {
        var claim = unanswered();
        twilio.server()
                .stubFor(get(urlPathEqualTo(Twilio.MESSAGES))
                        .withQueryParam("DateSent>", absent())
                        .willReturn(aResponse().withBody(Twilio.page("", sent("SM9", TEXT)))));

        assertThat(twilio.sender().send(claim)).isEqualTo(new Accepted(new ProviderId("SM9")));
    }

    @Test
    void sendsNothingUnseenWhenTwilioCannotBeAsked() {
        var claim = unanswered();
        twilio.server()
                .stubFor(get(urlPathEqualTo(Twilio.MESSAGES))
                        .willReturn(aResponse().withStatus(500)));

        assertThat(twilio.sender().send(claim)).isEqualTo(new TryAgain(Duration.ofSeconds(2), false));
        assertThat(twilio.posts()).hasSize(1);
    }

    @Test
    void sendsNothingWhenAskingTookSoLongThatAnotherNodeMayBeAsked() {
        var claim = unanswered();
        twilio.lists(sent("SM8", "something else"));
        var slow = twilio.sender(
                WhatsAppProperties.Content.none(), () -> twilio.clock().forward(Duration.ofSeconds(7)));

        assertThat(slow.send(claim)).isEqualTo(new TryAgain(Duration.ofSeconds(1), false));
        assertThat(twilio.posts()).hasSize(1);
    }

    @Test
    void takesNoOtherMessageOfTheSameWordsForIt() {
        var old = sent("SM5", TEXT);
        twilio.clock().forward(Duration.ofMinutes(10));
        var claim = unanswered();
        twilio.gate().reported(MessageId.random(), 1, new ProviderId("SM6"), true);
        twilio.outboxKnows("SM7");
        var inbound = Twilio.message("SM4", TEXT, "inbound", twilio.now());
        twilio.lists(sent("SM7", TEXT), sent("SM6", TEXT), old, inbound);

        assertThat(twilio.sender().send(claim)).isEqualTo(new Accepted(new ProviderId("SM1")));
        assertThat(twilio.bodies()).containsExactly(TEXT, TEXT);
    }

    @Test
    void asksNobodyWhenAReportSaidSoAlready() {
        var claim = unanswered();
        twilio.gate().reported(claim.message().id(), 1, new ProviderId("SM9"), false);

        assertThat(twilio.sender().send(claim)).isEqualTo(new Accepted(new ProviderId("SM9")));
        twilio.server().verify(0, getRequestedFor(urlPathEqualTo(Twilio.MESSAGES)));
    }

    @Test
    void recognisesAMenuByTheWordsAboveItsAnswers() {
        var content = new WhatsAppProperties.Content(Map.of(1, "HX1"), Map.of(), null, null);
        var claim = twilio.claim(new Utterance("Setuju?", List.of(Choice.of("q:1", "Ya"))));
        twilio.lists(sent("SM9", "Setuju?\n\n1. Ya"));

        assertThat(twilio.sender(content).send(FakeTwilio.again(claim, 2, 1)))
                .isEqualTo(new Accepted(new ProviderId("SM9")));
        assertThat(twilio.posts()).isEmpty();
    }

    private Claim unanswered() {
        var claim = twilio.claim(Utterance.plain(TEXT));
        twilio.answersPosts(aResponse().withStatus(503));
        assertThat(twilio.sender().send(claim)).isEqualTo(new Unknown());
        twilio.answersPosts(aResponse().withStatus(201).withBody(sent("SM1", TEXT)));
        twilio.clock().forward(Duration.ofSeconds(30));
        return FakeTwilio.again(claim, 2, 1);
    }

    private String sent(String sid, String body) {
        return Twilio.message(sid, body, "outbound-api", twilio.now());
    }
}
