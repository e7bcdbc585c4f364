package id.temani.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryOutcome.Rejected;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.DeliveryOutcome.Unknown;
import id.temani.delivery.Nature;
import id.temani.delivery.ProviderId;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppSenderTest {

    @RegisterExtension
    final FakeTwilio twilio = new FakeTwilio();

    @Test
    void sendsTextWithOurOwnIdInTheStatusAddress() {
        var claim = twilio.claim(Utterance.plain("halo"));

        assertThat(twilio.sender().send(claim)).isEqualTo(new Accepted(new ProviderId("SM1")));
        assertThat(twilio.posts())
                .singleElement()
                .satisfies(post -> assertThat(post)
                        .containsEntry("To", "whatsapp:+628110000001")
                        .containsEntry("From", Twilio.FROM)
                        .containsEntry("Body", "halo")
                        .containsEntry(
                                "StatusCallback",
                                "https://bot.example.org/webhooks/whatsapp/status?id="
                                        + claim.message().id().value()));
    }

    @Test
    void numbersTheChoicesUnderTheText() {
        twilio.sender().send(twilio.claim(menu("Bagaimana?", "Setuju", "Tidak")));

        assertThat(twilio.bodies()).containsExactly("Bagaimana?\n\n1 Setuju\n2 Tidak");
    }

    @Test
    void asksForTypedWordsWhereDigitsWouldBeChat() {
        var offer = new Utterance(
                "Ada yang menunggu.",
                List.of(Choice.typedAs("o:take", "Ambil", "AMBIL 28"), Choice.typedAs("o:later", "Nanti", "NANTI 28")));

        twilio.sender().send(twilio.claim(offer));

        assertThat(twilio.bodies()).containsExactly("Ada yang menunggu.\n\nBalas: AMBIL 28 · NANTI 28");
    }

    @Test
    void asksInTheLanguageOfTheMessage() {
        var english = Language.of("en").orElseThrow();
        var offer =
                Utterance.plain("Somebody waits.").in(english).offering(Choice.typedAs("o:take", "Take", "AMBIL 28"));

        twilio.sender().send(twilio.claim(offer));

        assertThat(twilio.bodies()).containsExactly("Somebody waits.\n\nReply: AMBIL 28");
    }

    @Test
    void showsQuickRepliesAndListsWhereContentIsConfigured() {
        var sender = twilio.sender(new WhatsAppProperties.Content(Map.of(2, "HX2"), Map.of(4, "HX4"), null, null));

        sender.send(twilio.claim(menu("Bagaimana \"ini\"?", "Setuju", "Tidak")));
        sender.send(twilio.claim(menu("Seberapa sering?", "Tidak pernah", "Tiap bulan", "Tiap minggu", "Tiap hari")));

        assertThat(twilio.posts().getFirst())
                .containsEntry("ContentSid", "HX2")
                .containsEntry(
                        "ContentVariables",
                        "{\"1\":\"Bagaimana \\\"ini\\\"?\",\"2\":\"Setuju\",\"3\":\"q:0\",\"4\":\"Tidak\",\"5\":\"q:1\"}")
                .doesNotContainKey("Body");
        assertThat(twilio.posts().getLast()).containsEntry("ContentSid", "HX4");
    }

    @Test
    void keepsToNumberedTextWhereALabelOrTheTextIsTooLong() {
        var sender = twilio.sender(new WhatsAppProperties.Content(Map.of(2, "HX2"), Map.of(4, "HX4"), null, null));

        sender.send(twilio.claim(menu("Bagaimana?", "Aku baik-baik saja, lanjut", "Tidak")));
        sender.send(twilio.claim(menu("Seberapa?", "Tiap hari/hampir tiap hari", "Ya", "Tidak", "Lewati")));
        sender.send(twilio.claim(menu("a".repeat(1025), "Ya", "Tidak")));
        sender.send(twilio.claim(menu("Bagaimana?", "Ya", "Tidak", "Lewati")));

        assertThat(twilio.posts())
                .hasSize(4)
                .allSatisfy(post -> assertThat(post).containsKey("Body"));
    }

    @ParameterizedTest
    @CsvSource({"21656, 1", "63021, 0"})
    void showsAMenuAsTextWhenTwilioRefusesItsContent(int code, int alarms) {
        twilio.refusesContent(code);

        var outcome = twilio.sender(new WhatsAppProperties.Content(Map.of(2, "HX2"), Map.of(), null, null))
                .send(twilio.claim(menu("Bagaimana?", "Ya", "Tidak")));

        assertThat(outcome).isInstanceOf(Accepted.class);
        assertThat(twilio.bodies()).contains("Bagaimana?\n\n1 Ya\n2 Tidak");
        assertThat(twilio.tally().of(WhatsAppTally.Event.MISCONFIGURED)).isEqualTo(alarms);
    }

    @ParameterizedTest
    @CsvSource({
        "63016, WINDOW_CLOSED", "63024, UNREACHABLE", "21610, UNREACHABLE", "20003, MISCONFIGURED",
        "21655, MISCONFIGURED", "63019, REFUSED", "21617, REFUSED", "12345, REFUSED",
    })
    void rejectsForGoodWhatTwilioWillNeverTake(int code, Reason reason) {
        twilio.answersPosts(aResponse().withStatus(400).withBody(Twilio.error(code, 400)));

        assertThat(twilio.sender().send(twilio.claim(Utterance.plain("halo")))).isEqualTo(new Rejected(reason));
        assertThat(twilio.posts()).hasSize(1);
    }

    @Test
    void leavesTheWholeChannelAloneForLongerEachTimeItIsTooBusy() {
        twilio.answersPosts(aResponse().withStatus(429).withBody(Twilio.error(20429, 429)));
        var claim = twilio.claim(Utterance.plain("halo"));

        var sender = twilio.sender();

        assertThat(sender.send(claim)).isEqualTo(new TryAgain(Duration.ofSeconds(1), true));
        assertThat(sender.send(claim)).as("during the pause").isEqualTo(new TryAgain(Duration.ofSeconds(1), true));
        twilio.clock().forward(Duration.ofSeconds(1));
        assertThat(sender.send(FakeTwilio.again(claim, 9, 0))).isEqualTo(new TryAgain(Duration.ofSeconds(2), true));
        twilio.answersPosts(aResponse().withStatus(400).withBody(Twilio.error(63038, 400)));
        assertThat(sender.send(claim)).isEqualTo(new TryAgain(Duration.ofMinutes(30), true));
    }

    @Test
    void beginsWithAShortPauseAgainOnceTwilioTakesSomething() {
        var claim = twilio.claim(Utterance.plain("halo"));
        var sender = twilio.sender();
        twilio.answersPosts(aResponse().withStatus(429).withBody(Twilio.error(20429, 429)));
        sender.send(claim);
        twilio.clock().forward(Duration.ofSeconds(1));
        twilio.answersPosts(aResponse().withStatus(201).withBody(Twilio.message("SM900", "", "outbound-api", "")));
        sender.send(claim);
        twilio.clock().forward(Duration.ofSeconds(9));
        twilio.answersPosts(aResponse().withStatus(429).withBody(Twilio.error(20429, 429)));

        assertThat(sender.send(claim)).isEqualTo(new TryAgain(Duration.ofSeconds(1), true));
    }

    @Test
    void triesAgainAfterAnySilenceButForATemplateWhoseWordsAreNotOurs() {
        var claim = FakeTwilio.again(twilio.claim(Utterance.plain("halo")), 5, 4);

        assertThat(twilio.sender().triesAgain(claim)).isTrue();
    }

    @Test
    void sendsNothingOnceTheWindowIsClosed() {
        var claim = twilio.claim(Utterance.plain("halo"));
        twilio.clock().forward(Duration.ofHours(24).minusSeconds(1));
        assertThat(twilio.sender().send(claim)).isInstanceOf(Accepted.class);

        twilio.clock().forward(Duration.ofSeconds(1));
        assertThat(twilio.sender().send(claim)).isEqualTo(new Rejected(Reason.WINDOW_CLOSED));
        assertThat(twilio.posts()).hasSize(1);
    }

    @Test
    void asksOncePerClosedWindowToWriteAgainWhereATemplateIsConfigured() {
        var sender = twilio.sender(new WhatsAppProperties.Content(Map.of(), Map.of(), "HXreengage", null));
        var claim = twilio.claim(Utterance.plain("halo"));
        twilio.clock().forward(Duration.ofHours(25));

        assertThat(sender.send(claim)).isEqualTo(new Rejected(Reason.WINDOW_CLOSED));
        assertThat(sender.send(claim)).isEqualTo(new Rejected(Reason.WINDOW_CLOSED));

        assertThat(twilio.posts())
                .singleElement()
                .satisfies(post -> assertThat(post)
                        .containsEntry("ContentSid", "HXreengage")
                        .doesNotContainKeys("Body", "ContentVariables", "StatusCallback"));
    }

    @Test
    void sendsAReminderAsTheApprovedTemplateOnceTheWindowIsClosedAndNeverTwice() {
        var sender = twilio.sender(new WhatsAppProperties.Content(Map.of(), Map.of(), "HXreengage", "HXreminder"));
        var plain = twilio.claim(Utterance.plain("halo"));
        var message = plain.message().as(Nature.REMINDER);
        twilio.clock().forward(Duration.ofHours(25));

        assertThat(sender.send(new Claim(message, plain.to(), plain.lastHeardAt(), false, 1, 0)))
                .isInstanceOf(Accepted.class);
        var again = new Claim(message, plain.to(), plain.lastHeardAt(), false, 2, 1);
        assertThat(sender.triesAgain(again)).isFalse();
        sender.send(again);

        assertThat(twilio.posts())
                .singleElement()
                .satisfies(post -> assertThat(post)
                        .containsEntry("ContentSid", "HXreminder")
                        .doesNotContainKeys("Body", "ContentVariables"));
    }

    @Test
    void doesNotKnowWithoutAnAnswer() {
        twilio.answersPosts(aResponse().withStatus(503));

        assertThat(twilio.sender().send(twilio.claim(Utterance.plain("halo")))).isEqualTo(new Unknown());
        assertThat(twilio.tally().of(WhatsAppTally.Event.UNANSWERED)).isEqualTo(1);
    }

    @Test
    void knowsWhenTheReportIsQuickerThanTheAnswer() {
        var claim = twilio.claim(Utterance.plain("halo"));
        twilio.answersPosts(aResponse().withStatus(503));
        twilio.gate().reported(claim.message().id(), 1, new ProviderId("MM9"), false);

        assertThat(twilio.sender().send(claim)).isEqualTo(new Accepted(new ProviderId("MM9")));
    }

    @Test
    void asksNobodyAgainWhenThePaceIsTooHighButTellsToComeBack() {
        for (int i = 0; i < FakeTwilio.PER_SECOND + 5; i++) {
            twilio.sender().send(twilio.claimInAnotherChat(i, Nature.ORDINARY));
        }
        assertThat(twilio.waited()).isPositive();

        twilio.patienceIsOver();
        for (int i = 0; i < 6 * FakeTwilio.PER_SECOND; i++) {
            twilio.sender().send(twilio.claimInAnotherChat(1_000 + i, Nature.ORDINARY));
        }
        assertThat(twilio.sender().send(twilio.claimInAnotherChat(9_998, Nature.ORDINARY)))
                .isEqualTo(new TryAgain(Duration.ofSeconds(1), false));
        assertThat(twilio.sender().send(twilio.claimInAnotherChat(9_999, Nature.URGENT)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void deletesTwiliosCopyAndComesBackWhenItIsRefused() {
        twilio.sender().delete(FakeTwilio.SARI, List.of(new ProviderId("SM7")));
        twilio.server().verify(1, deleteRequestedFor(urlPathEqualTo(FakeTwilio.resource("SM7"))));
        assertThat(twilio.leftovers().due(twilio.clock().instant().plus(Duration.ofDays(1)), 9))
                .isEmpty();

        twilio.server()
                .stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(503)));
        twilio.sender().delete(FakeTwilio.SARI, List.of(new ProviderId("SM7")));
        assertThat(twilio.leftovers().due(twilio.clock().instant().plus(TwilioHousekeeping.PAUSE), 9))
                .containsExactly(new ProviderId("SM7"));
    }

    @Test
    void hasWhatItSentDeletedAfterADay() {
        twilio.sender().send(twilio.claim(Utterance.plain("halo")));

        assertThat(twilio.leftovers().due(twilio.clock().instant().plus(Duration.ofHours(24)), 9))
                .containsExactly(new ProviderId("SM1"));
        twilio.server().verify(1, anyRequestedFor(anyUrl()));
    }

    private static Utterance menu(String text, String... labels) {
        var choices = new java.util.ArrayList<Choice>();
        for (var label : labels) {
            choices.add(Choice.of("q:" + choices.size(), label));
        }
        return new Utterance(text, choices);
    }
}
