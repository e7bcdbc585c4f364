package id.temani.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.MessageId;
import id.temani.wording.Utterance;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reports that reach another node, and messages that another node sent. */
class TwoNodesTest {

    private static final Duration A_LOOK = Duration.ofMillis(250);

    @RegisterExtension
    final FakeTwilio twilio = new FakeTwilio();

    @Test
    void goesOnAsSoonAsAnotherNodeWasToldThatTheMessageBeforeWasSent() {
        var first = twilio.claim(Utterance.plain("satu"));
        twilio.sender().send(first);
        twilio.whileWaiting(() -> twilio.underway().partSent(first.message().id(), 1));

        twilio.sender().send(twilio.claim(Utterance.plain("dua")));

        assertThat(twilio.bodies()).containsExactly("satu", "dua");
        assertThat(twilio.waited()).isEqualTo(A_LOOK);
    }

    @Test
    void goesOnWithALongMessageWhenAnotherNodeWasToldOfAPart() {
        var claim = twilio.claim(Utterance.plain("Satu kalimat. ".repeat(150).strip()));
        twilio.whileWaiting(() -> twilio.underway().partSent(claim.message().id(), 1));

        twilio.sender().send(claim);

        assertThat(twilio.bodies()).hasSize(2);
        assertThat(twilio.waited()).isEqualTo(A_LOOK);
    }

    @Test
    void waitsForWhatAnotherNodeSentInTheSameChat() {
        var other = MessageId.random();
        twilio.underway().accepted(other, twilio.clock().instant());
        twilio.whileWaiting(() -> {
            if (twilio.waited().equals(Duration.ofSeconds(1))) {
                twilio.underway().partSent(other, 1);
            }
        });

        twilio.sender().send(twilio.claim(Utterance.plain("dua")));

        assertThat(twilio.bodies()).containsExactly("dua");
        assertThat(twilio.waited()).isEqualTo(Duration.ofSeconds(1).plus(A_LOOK));
    }

    @Test
    void waitsFiveSecondsAtMostForWhatAnotherNodeSent() {
        twilio.underway().accepted(MessageId.random(), twilio.clock().instant().minusSeconds(2));

        twilio.sender().send(twilio.claim(Utterance.plain("dua")));

        assertThat(twilio.waited()).isEqualTo(Duration.ofSeconds(3));
    }
}
