package id.temani.simulator;

import id.temani.delivery.ChannelSender;
import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.util.List;

/**
 * Puts messages on the screens of simulated phones. A phone that this node does not know (another node's, or from
 * before a restart) gets a screen on the way, so that nothing waits for a browser.
 */
final class SimulatorSender implements ChannelSender {

    private final Screens screens;
    private final MovableClock clock;

    SimulatorSender(Screens screens, MovableClock clock) {
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.SIMULATOR;
    }

    /** A message that came back unanswered is recognised by its id and not shown twice. */
    @Override
    public DeliveryOutcome send(Claim claim) {
        var screen = screens.at(claim.to());
        if (screen.isBlocked()) {
            return new DeliveryOutcome.Rejected(DeliveryOutcome.Reason.UNREACHABLE);
        }
        var id = claim.message().id().value().toString();
        screen.show(Bubble.ofBot(id, clock.now(), claim.message().utterance(), claim.protect()));
        return new DeliveryOutcome.Accepted(new ProviderId(id));
    }

    @Override
    public void delete(ChannelAddress chat, List<ProviderId> messages) {
        screens.find(chat).ifPresent(screen -> messages.forEach(message -> screen.remove(message.value())));
    }
}
