package id.temani.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.DeliveryOutcome.Unknown;
import id.temani.delivery.Nature;
import id.temani.delivery.ProviderId;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LongMessagesTest {

    private static final String FIRST = "Satu kalimat. ".repeat(114).strip();
    private static final String SECOND = "Kalimat kedua! ".repeat(106).strip();
    private static final String THIRD = "Yang terakhir? ".repeat(80).strip();
    private static final Utterance LONG = Utterance.plain(FIRST + "\n" + SECOND + "\n" + THIRD);

    @RegisterExtension
    final FakeTwilio twilio = new FakeTwilio();

    @Test
    void goesInPartsEachAfterWhatsAppHasSentTheOneBefore() {
        var claim = twilio.claim(LONG);
        twilio.whileWaiting(() -> sentSoFar(claim));

        assertThat(twilio.sender().send(claim)).isEqualTo(new Accepted(new ProviderId("SM3")));
        assertThat(twilio.bodies()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(twilio.waited()).isZero();
        assertThat(twilio.posts())
                .extracting(post -> post.getOrDefault("StatusCallback", "").replaceFirst(".*?&", ""))
                .containsExactly("part=1&of=3", "part=2&of=3", "part=3&of=3");
    }

    @Test
    void comesBackForTheRestWhenTheReportStaysAwayAndSendsNoPartTwice() {
        var claim = twilio.claim(LONG);
        assertThat(twilio.sender().send(claim)).isEqualTo(new TryAgain(Duration.ofSeconds(5), false));
        assertThat(twilio.waited()).isEqualTo(Duration.ofSeconds(5));

        twilio.clock().forward(Duration.ofSeconds(5));
        assertThat(twilio.sender().send(FakeTwilio.again(claim, 2, 0))).isEqualTo(new Accepted(new ProviderId("SM3")));
        assertThat(twilio.bodies()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void goesOnWhereItStoppedAlsoAfterARestart() {
        twilio.lists(
                Twilio.message("SM9", SECOND, "outbound-api", twilio.now()),
                Twilio.message("SM8", FIRST, "outbound-api", twilio.now()));

        assertThat(twilio.sender().send(FakeTwilio.again(twilio.claim(LONG), 2, 0)))
                .isEqualTo(new Accepted(new ProviderId("SM1")));
        assertThat(twilio.bodies()).containsExactly(THIRD);
    }

    @Test
    void doesNotKnowWhenALaterPartHasNoAnswer() {
        var claim = twilio.claim(LONG);
        twilio.whileWaiting(() -> {
            sentSoFar(claim);
            twilio.answersPosts(aResponse().withStatus(503));
        });

        assertThat(twilio.sender().send(claim)).isEqualTo(new Unknown());
    }

    @Test
    void keepsTheMenuTogetherInTheLastPart() {
        var menu = new Utterance("a ".repeat(795).strip(), List.of(Choice.of("q:1", "Ya"), Choice.of("q:2", "Tidak")));

        twilio.sender().send(twilio.claim(menu));

        assertThat(twilio.bodies()).containsExactly(menu.text(), "1 Ya\n2 Tidak");
    }

    @Test
    void waitsForTheMessageBeforeItInTheSameChatOnly() {
        twilio.sender().send(twilio.claim(Utterance.plain("satu")));
        twilio.sender().send(twilio.claimInAnotherChat(1, Nature.ORDINARY));
        assertThat(twilio.waited()).isZero();

        twilio.sender().send(twilio.claim(Utterance.plain("dua")));
        assertThat(twilio.waited()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void letsHelpInDangerOvertake() {
        twilio.sender().send(twilio.claim(Utterance.plain("satu")));

        twilio.sender().send(twilio.claim(FakeTwilio.SARI, Utterance.plain("bantuan"), Nature.URGENT));

        assertThat(twilio.bodies()).containsExactly("satu", "bantuan");
        assertThat(twilio.waited()).isZero();
    }

    private void sentSoFar(Claim claim) {
        for (int part = 1; part <= twilio.posts().size(); part++) {
            twilio.gate().reported(claim.message().id(), part, new ProviderId("SM" + part), true);
        }
    }
}
