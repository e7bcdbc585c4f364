package id.temani.relay;

import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Waiting lines for tests, for one thread. */
public final class InMemoryWaitingLines implements WaitingLines {

    private final List<WaitingLine> all = new ArrayList<>();

    @Override
    public void add(WaitingLine line) {
        all.add(line);
    }

    @Override
    public Optional<WaitingLine> find(UUID id) {
        return all.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    @Override
    public Optional<WaitingLine> first(HandoffId talk, ConversationId writer) {
        return all.stream()
                .filter(line -> line.talk().equals(talk) && line.writer().equals(writer))
                .findFirst();
    }

    @Override
    public void tried(UUID id) {
        all.replaceAll(line -> line.id().equals(id)
                ? new WaitingLine(
                        id, line.talk(), line.owner(), line.writer(), line.said(), line.tries() + 1, line.since())
                : line);
    }

    @Override
    public boolean remove(UUID id) {
        return all.removeIf(line -> line.id().equals(id));
    }

    @Override
    public int forgetSentBefore(Instant moment) {
        var before = all.size();
        all.removeIf(line -> line.since().isBefore(moment));
        return before - all.size();
    }
}
