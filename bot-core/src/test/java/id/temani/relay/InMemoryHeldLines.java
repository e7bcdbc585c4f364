package id.temani.relay;

import id.temani.handoff.AgentId;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Held lines for tests, for one thread. */
public final class InMemoryHeldLines implements HeldLines {

    private final Handoffs handoffs;
    private final Map<UUID, Row> all = new LinkedHashMap<>();

    private record Row(HeldLine line, Optional<AgentId> agent) {}

    public InMemoryHeldLines(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public boolean hold(HeldLine line) {
        var agent = handoffs.find(line.talk()).orElseThrow().agent();
        var replaced = all.values()
                .removeIf(row -> row.line().talk().equals(line.talk())
                        && row.line().writer().equals(line.writer()));
        all.put(line.id(), new Row(line, agent));
        return replaced;
    }

    @Override
    public Optional<HeldLine> find(UUID id) {
        return Optional.ofNullable(all.get(id)).filter(this::isStillMeant).map(Row::line);
    }

    @Override
    public Optional<HeldLine> latestOf(ConversationId writer) {
        return all.values().stream()
                .filter(row -> row.line().writer().equals(writer))
                .filter(this::isStillMeant)
                .map(Row::line)
                .max(Comparator.comparing(HeldLine::heldAt));
    }

    @Override
    public boolean remove(UUID id) {
        return all.remove(id) != null;
    }

    @Override
    public int forgetHeldBefore(Instant moment) {
        int before = all.size();
        all.values().removeIf(row -> row.line().heldAt().isBefore(moment));
        return before - all.size();
    }

    private boolean isStillMeant(Row row) {
        return handoffs.find(row.line().talk())
                .filter(talk ->
                        talk.status() == Handoff.Status.LIVE && talk.agent().equals(row.agent()))
                .isPresent();
    }
}
