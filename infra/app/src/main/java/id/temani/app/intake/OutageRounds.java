package id.temani.app.intake;

import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.desk.Receipt;
import id.temani.outage.ChannelWatch;
import id.temani.resident.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Looks at every channel that is switched on, each in a transaction of its own. */
public final class OutageRounds {

    private final ChannelWatch watch;
    private final List<Channel> channels;
    private final CommittedTurns turns;
    private final Outbox outbox;
    private final Clock clock;

    public OutageRounds(
            ChannelWatch watch, Collection<Channel> channels, CommittedTurns turns, Outbox outbox, Clock clock) {
        this.watch = watch;
        this.channels = channels.stream().filter(Channel::isReal).sorted().toList();
        this.turns = turns;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void run() {
        channels.forEach(channel -> turns.run(() -> look(channel)));
    }

    private Receipt look(Channel channel) {
        var now = clock.instant();
        var letters = new Letters();
        watch.look(channel, now, letters);
        return Receipt.sending(outbox.add(letters.written(), now));
    }
}
