package id.temani.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.MessageId;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ProviderId SID = new ProviderId("SM1");

    private final ChannelAddress sari = new ChannelAddress(Channel.WHATSAPP, "+628110000001");
    private final MessageId message = MessageId.random();
    private final SentGate gate = new SentGate();

    @Test
    void letsASecondsWorthThroughAndThenOneAfterTheOther() {
        var pacer = new Pacer(20);
        for (int i = 0; i < 20; i++) {
            assertThat(pacer.next(NOON, LONG)).contains(Duration.ZERO);
        }

        assertThat(pacer.next(NOON, LONG)).contains(Duration.ofMillis(50));
        assertThat(pacer.next(NOON, LONG)).contains(Duration.ofMillis(100));
        assertThat(pacer.next(NOON.plusSeconds(2), LONG)).contains(Duration.ZERO);
    }

    @Test
    void takesNoPlaceThatIsTooFarAway() {
        var pacer = new Pacer(1);
        assertThat(pacer.next(NOON, LONG)).contains(Duration.ZERO);

        assertThat(pacer.next(NOON, Duration.ofMillis(999))).isEmpty();
        assertThat(pacer.next(NOON, Duration.ofSeconds(1))).contains(Duration.ofSeconds(1));
    }

    @Test
    void holdsAMessageBackForFiveSecondsAfterAcceptanceAtMost() {
        var passage = gate.enter(sari, message, 1);
        gate.accepted(passage, message, SID, NOON);

        assertThat(gate.aheadIn(sari, NOON.plusSeconds(1)))
                .hasValueSatisfying(ahead -> assertThat(ahead.remaining()).isEqualTo(Duration.ofSeconds(4)));
        assertThat(gate.aheadIn(sari, NOON.plusSeconds(5))).isEmpty();
    }

    @Test
    void opensWhenTheReportComesAlsoBeforeTheAnswer() {
        var passage = gate.enter(sari, message, 1);
        gate.reported(message, 1, SID, false);
        assertThat(gate.aheadIn(sari, NOON)).isPresent();

        gate.reported(message, 1, SID, true);
        gate.accepted(passage, message, SID, NOON);
        assertThat(gate.aheadIn(sari, NOON)).isEmpty();
    }

    @Test
    void isOpenForOtherChatsAndAfterARefusal() {
        var passage = gate.enter(sari, message, 1);

        assertThat(gate.aheadIn(new ChannelAddress(Channel.WHATSAPP, "ID.1"), NOON))
                .isEmpty();

        gate.refused(sari, passage);
        assertThat(gate.aheadIn(sari, NOON)).isEmpty();
    }

    @Test
    void backsOffLongerEachTimeUpToAMinute() {
        assertThat(BackOff.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BackOff.after(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(BackOff.after(100)).isEqualTo(Duration.ofSeconds(64));
    }
}
