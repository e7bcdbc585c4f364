package id.temani.relay;

import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leaving lines for tests, for one thread. */
public final class InMemoryLeavingLines implements LeavingLines {

    private final List<LeavingLine> all = new ArrayList<>();

    @Override
    public void add(LeavingLine line) {
        all.add(line);
    }

    @Override
    public Optional<HandoffId> talkOf(UUID line) {
        return all.stream()
                .filter(one -> one.id().equals(line))
                .map(LeavingLine::talk)
                .findFirst();
    }

    @Override
    public List<LeavingLine> takeDue(HandoffId talk, Instant moment) {
        var due = all.stream()
                .filter(line -> line.talk().equals(talk) && !line.leavesAt().isAfter(moment))
                .toList();
        all.removeAll(due);
        return due;
    }

    @Override
    public Optional<LeavingLine> takeLatestOf(ConversationId writer, Instant now) {
        var latest = all.reversed().stream()
                .filter(line -> line.writer().equals(writer) && line.leavesAt().isAfter(now))
                .findFirst();
        latest.ifPresent(all::remove);
        return latest;
    }
}
