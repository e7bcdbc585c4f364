package id.temani.handoff;

import id.temani.handoff.Handoff.Status;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests for tests, for one thread. */
public final class InMemoryHandoffs implements Handoffs {

    private static final Comparator<Handoff> BY_TURN = Comparator.comparing((Handoff handoff) -> !handoff.urgent())
            .thenComparing(handoff -> !handoff.progress().returned())
            .thenComparing(Handoff::requestedAt)
            .thenComparing(Handoff::number);

    private final InMemoryRoster roster;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<HandoffId, Handoff> all = new LinkedHashMap<>();
    private final Map<HandoffId, Handoff> unsettled = new LinkedHashMap<>();
    private final InMemoryOffers offers = new InMemoryOffers();
    private final Set<Recusal> recusals = new HashSet<>();
    private final List<String> feedback = new ArrayList<>();

    private record Recusal(AgentId agent, ConversationId resident) {}

    public InMemoryHandoffs(InMemoryRoster roster) {
        this.roster = roster;
    }

    /** A number that grows, where a test does not care for names. */
    public int nextNumber() {
        return numbers.incrementAndGet();
    }

    @Override
    public Set<Integer> numbersTaken(Instant since) {
        return all.values().stream()
                .filter(handoff ->
                        handoff.status().isOpen() || !handoff.requestedAt().isBefore(since))
                .map(Handoff::number)
                .collect(Collectors.toSet());
    }

    @Override
    public void add(Handoff handoff) {
        if (unsettledOf(handoff.resident()).isPresent()) {
            throw new IllegalStateException("One unsettled request per resident");
        }
        put(handoff);
    }

    @Override
    public Optional<Handoff> lock(HandoffId id) {
        return find(id);
    }

    @Override
    public Optional<Handoff> lockOpen(int number) {
        return one(unsettled.values().stream()
                .filter(handoff ->
                        handoff.number() == number && handoff.status().isOpen()));
    }

    @Override
    public Optional<Handoff> find(HandoffId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Handoff> of(ConversationId resident) {
        return all.values().stream()
                .filter(handoff -> handoff.resident().equals(resident))
                .sorted(Comparator.comparing(Handoff::requestedAt).thenComparing(Handoff::number))
                .toList();
    }

    @Override
    public Optional<Handoff> liveOf(ConversationId resident) {
        return one(live().filter(handoff -> handoff.resident().equals(resident)));
    }

    @Override
    public List<Handoff> liveOf(AgentId agent) {
        return live().filter(handoff -> handoff.agent().equals(Optional.of(agent)))
                .sorted(Comparator.comparing(
                                (Handoff handoff) -> handoff.acceptedAt().orElseThrow())
                        .thenComparing(Handoff::number))
                .toList();
    }

    @Override
    public void save(Handoff handoff) {
        var before = put(handoff);
        Stream.of(Optional.ofNullable(before), Optional.of(handoff))
                .flatMap(Optional::stream)
                .flatMap(one -> one.agent().stream())
                .forEach(agent -> busy(agent, Optional.empty()));
    }

    @Override
    public List<Handoff> waiting(int limit) {
        return unsettled.values().stream()
                .filter(handoff -> handoff.status() == Status.WAITING)
                .sorted(BY_TURN)
                .limit(limit)
                .toList();
    }

    @Override
    public int ahead(Handoff handoff) {
        return (int) waiting(Integer.MAX_VALUE).stream()
                .filter(other -> other.channel().isReal() == handoff.channel().isReal())
                .filter(other -> BY_TURN.compare(other, handoff) < 0)
                .count();
    }

    @Override
    public List<Duration> waits(Instant since, Instant around) {
        return all.values().stream()
                .filter(handoff -> handoff.channel().isReal())
                .filter(handoff -> !handoff.requestedAt().isBefore(since))
                .filter(handoff -> Math.floorMod(hour(handoff.requestedAt()) - hour(around) + 1, 24) <= 2)
                .flatMap(
                        handoff -> handoff.acceptedAt().map(at -> Duration.between(handoff.requestedAt(), at)).stream())
                .limit(1000)
                .toList();
    }

    private static int hour(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).getHour();
    }

    @Override
    public void offer(Offer offer) {
        offers.put(offer);
        busy(offer.agent(), Optional.of(offer.offeredAt()));
    }

    @Override
    public List<Offer> offers(HandoffId handoff) {
        return offers.of(handoff);
    }

    @Override
    public List<Handoff> offeredTo(AgentId agent) {
        return offers.openOf(agent).stream()
                .flatMap(request -> offers.of(request).stream())
                .filter(offer -> offer.agent().equals(agent))
                .sorted(Comparator.comparing(Offer::offeredAt))
                .flatMap(offer -> find(offer.handoff()).stream())
                .toList();
    }

    @Override
    public void answer(HandoffId handoff, AgentId agent, Offer.Answer answer, Instant now) {
        offers.of(handoff).stream()
                .filter(offer -> offer.agent().equals(agent))
                .map(offer -> new Offer(handoff, agent, answer, offer.offeredAt(), offer.expiresAt()))
                .forEach(offers::put);
        busy(agent, Optional.empty());
        if (answer == Offer.Answer.RECUSED) {
            find(handoff).ifPresent(request -> recusals.add(new Recusal(agent, request.resident())));
        }
    }

    @Override
    public Set<AgentId> recused(ConversationId resident) {
        return recusals.stream()
                .filter(recusal -> recusal.resident().equals(resident))
                .map(Recusal::agent)
                .collect(Collectors.toSet());
    }

    @Override
    public void keepFeedback(HandoffId handoff, String score, Instant now) {
        feedback.add(score);
    }

    /** All feedback so far. */
    public List<String> feedback() {
        return List.copyOf(feedback);
    }

    public Optional<Handoff> unsettledOf(ConversationId resident) {
        return one(unsettled.values().stream()
                .filter(handoff -> handoff.resident().equals(resident) && handoff.status() != Status.SETTLED));
    }

    /** Forgets what hangs on a person; an agent's live talk goes back into the queue. */
    public void forget(ConversationId person) {
        all.values().removeIf(handoff -> handoff.resident().equals(person));
        unsettled.values().removeIf(handoff -> handoff.resident().equals(person));
        offers.forget(request -> find(request).isEmpty());
        recusals.removeIf(recusal -> recusal.resident().equals(person));
        roster.forget(person).map(this::liveOf).orElse(List.of()).stream()
                .map(Handoff::givenBack)
                .forEach(this::save);
    }

    private @Nullable Handoff put(Handoff handoff) {
        if (handoff.status() == Status.SETTLED) {
            unsettled.remove(handoff.id());
        } else {
            unsettled.put(handoff.id(), handoff);
        }
        return all.put(handoff.id(), handoff);
    }

    private void busy(AgentId agent, Optional<Instant> offeredAt) {
        var talks = liveOf(agent).size();
        roster.busy(agent, talks, offers.openOf(agent).size(), offeredAt);
    }

    private Stream<Handoff> live() {
        return unsettled.values().stream().filter(handoff -> handoff.status() == Status.LIVE);
    }

    private static Optional<Handoff> one(Stream<Handoff> handoffs) {
        return handoffs.findFirst();
    }
}
