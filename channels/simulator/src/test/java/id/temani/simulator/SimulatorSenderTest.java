package id.temani.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatorSenderTest {

    private static final ChannelAddress PHONE = new ChannelAddress(Channel.SIMULATOR, "phone");

    private final HandMovedClock clock = new HandMovedClock(Instant.parse("2026-11-22T02:41:00Z"));
    private final Screens screens = new Screens(clock::now);
    private final SimulatorSender sender = new SimulatorSender(screens, clock);
    private final Claim claim = EchoDesk.claim(PHONE, Utterance.plain("Halo."));

    @Test
    void aMessageIsAcceptedUnderTheIdItHasOnTheScreen() {
        var outcome = sender.send(claim);

        var shown = screens.at(PHONE).bubbles().getFirst();
        assertThat(outcome).isEqualTo(new DeliveryOutcome.Accepted(new ProviderId(shown.id())));
        assertThat(shown.at()).isEqualTo(clock.now());
    }

    @Test
    void aMessageThatCameBackUnansweredIsShownOnce() {
        var first = sender.send(claim);
        var second = sender.send(new Claim(claim.message(), PHONE, claim.lastHeardAt(), false, 2, 1));

        assertThat(second).isEqualTo(first);
        assertThat(screens.at(PHONE).bubbles()).hasSize(1);
    }

    @Test
    void aProtectedMessageIsMarked() {
        sender.send(new Claim(claim.message(), PHONE, claim.lastHeardAt(), true, 1, 0));

        assertThat(screens.at(PHONE).bubbles().getFirst().kept()).isTrue();
    }

    @Test
    void deletingWhatIsNotThereDoesNothing() {
        sender.delete(PHONE, List.of(new ProviderId("unknown")));

        assertThat(screens.size()).isZero();
    }
}
