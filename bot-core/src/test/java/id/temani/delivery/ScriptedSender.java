package id.temani.delivery;

import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A platform that answers as a test says, and afterwards accepts everything. */
final class ScriptedSender implements ChannelSender {

    private final Channel channel;
    private final MovableClock clock;
    private final Deque<DeliveryOutcome> outcomes = new ArrayDeque<>();
    private final List<String> texts = new ArrayList<>();
    private Duration duration = Duration.ZERO;
    private boolean broken;
    private boolean compares;

    ScriptedSender(Channel channel, MovableClock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    void answers(DeliveryOutcome... next) {
        outcomes.addAll(List.of(next));
    }

    void takes(Duration each) {
        duration = each;
    }

    void isBroken() {
        broken = true;
    }

    /** As a platform that lists what it took. */
    void compares() {
        compares = true;
    }

    @Override
    public boolean triesAgain(Claim unanswered) {
        return compares || ChannelSender.super.triesAgain(unanswered);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public DeliveryOutcome send(Claim claim) {
        if (broken) {
            throw new IllegalStateException("A sender with a bug");
        }
        texts.add(claim.message().utterance().text());
        clock.forward(duration);
        var scripted = outcomes.poll();
        return scripted == null ? new DeliveryOutcome.Accepted(new ProviderId("p" + texts.size())) : scripted;
    }

    @Override
    public void delete(ChannelAddress chat, List<ProviderId> messages) {
        throw new UnsupportedOperationException("Nothing here deletes");
    }
}
