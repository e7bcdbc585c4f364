package id.temani.relay;

import id.temani.delivery.InMemoryOutbox;
import id.temani.handoff.Attention;
import id.temani.handoff.InMemorySilences;
import id.temani.later.InMemoryLater;
import id.temani.wording.Keys;
import java.util.List;
import java.util.Optional;

/** The relay behind a {@link BusyPhone}, in memory. */
final class BusyDesk {

    final LiveTalks talks = new LiveTalks();
    final InMemoryTopics topics = new InMemoryTopics(talks.handoffs(), talks.roster());
    final InMemoryLater later = new InMemoryLater();
    final Keys keys = new Keys();
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final Attention attention = new Attention(new InMemorySilences(), later);
    final PhotoQueue queue = new PhotoQueue(new InMemoryWaitingLines(), later, unit -> true);
    final RelayDesk relay = new RelayDesk(
            talks.handoffs(),
            talks.roster(),
            new Crossing(outbox, attention, queue, keys),
            attention,
            new HoldDesk(
                    new InMemoryHeldLines(talks.handoffs()),
                    talks.handoffs(),
                    line -> new Findings(List.of(), false),
                    text -> Optional.empty(),
                    later,
                    keys),
            new Departures(new InMemoryLeavingLines(), later, keys),
            keys);
    final AgentLines lines = new AgentLines(
            talks.handoffs(),
            outbox,
            relay,
            new InMemoryActiveTalks(),
            new InMemoryLooseLines(),
            new InMemorySpokenLines(),
            topics,
            later,
            keys);
}
