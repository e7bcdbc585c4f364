package id.temani.relay;

import id.temani.delivery.ProviderId;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Roster;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Topics for tests, for one thread. */
public final class InMemoryTopics implements Topics {

    private final Map<Key, Row> rows = new LinkedHashMap<>();
    private final Handoffs handoffs;
    private final Roster roster;

    private record Key(ConversationId chat, ProviderId topic) {}

    private record Row(Optional<HandoffId> talk, int tries, Instant dueAt) {}

    public InMemoryTopics(Handoffs handoffs, Roster roster) {
        this.handoffs = handoffs;
        this.roster = roster;
    }

    @Override
    public Place of(ConversationId lane, ConversationId owner) {
        return handoffs.liveOf(owner)
                .filter(live -> isAgentOf(live, lane))
                .map(live -> rows.entrySet().stream()
                        .filter(row -> row.getKey().chat().equals(lane))
                        .filter(row -> row.getValue().talk().equals(Optional.of(live.id())))
                        .findFirst()
                        .<Place>map(row -> new Place.Within(row.getKey().topic()))
                        .orElseGet(
                                () -> new Place.Wanted(live.id(), live.alias().toString())))
                .orElseGet(Place.Outside::new);
    }

    @Override
    public void opened(ConversationId chat, HandoffId talk, ProviderId topic, Instant now) {
        var known = handoffs.find(talk).map(Handoff::id);
        rows.putIfAbsent(new Key(chat, topic), new Row(known, 0, now));
    }

    @Override
    public void lost(ConversationId chat, ProviderId topic, Instant now) {
        rows.computeIfPresent(new Key(chat, topic), (key, row) -> new Row(Optional.empty(), row.tries(), now));
    }

    @Override
    public void forget(ConversationId chat, ProviderId topic) {
        rows.remove(new Key(chat, topic));
    }

    @Override
    public Optional<HandoffId> talkIn(ConversationId chat, ProviderId topic) {
        return Optional.ofNullable(rows.get(new Key(chat, topic))).flatMap(Row::talk);
    }

    @Override
    public List<Over> over(Instant now, int limit) {
        var over = rows.entrySet().stream()
                .filter(row -> !row.getValue().dueAt().isAfter(now))
                .filter(row -> row.getValue()
                        .talk()
                        .flatMap(handoffs::find)
                        .filter(talk -> talk.status() == Handoff.Status.LIVE)
                        .filter(talk -> isAgentOf(talk, row.getKey().chat()))
                        .isEmpty())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        return over.stream().map(key -> handOut(key, now)).toList();
    }

    private Over handOut(Key key, Instant now) {
        var row = Objects.requireNonNull(rows.get(key));
        var pause = Duration.ofMinutes(Math.round(Math.pow(4, row.tries())));
        rows.put(key, new Row(row.talk(), row.tries() + 1, now.plus(pause)));
        return new Over(key.chat(), key.topic(), row.tries() + 1);
    }

    private boolean isAgentOf(Handoff talk, ConversationId chat) {
        return talk.agent()
                .flatMap(roster::byId)
                .filter(agent -> agent.chat().equals(chat))
                .isPresent();
    }
}
