package id.temani.handoff;

import id.temani.delivery.Letters;
import id.temani.delivery.OutboundMessage;
import id.temani.duty.Standing;
import id.temani.later.Later;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A week of requests against the real desks, in a time that jumps from event to event. Agents answer, decline, miss offers,
 * sleep, forget to greet and come by hand; residents wait, or leave after the apology. The same seed is the same week.
 */
final class Week {

    private static final Pattern OFFER = Pattern.compile("agent\\.offer(?:-urgent)?\\{.*number=(\\d+).*");

    private final Neighbourhood units = Neighbourhood.ofSix();
    private final Desk desk = new Desk(units);
    private final Random random;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final Map<ConversationId, AgentId> phones = new HashMap<>();
    private final Map<AgentId, Set<HandoffId>> talking = new HashMap<>();
    private final int talksAtOnce;
    private long order;

    /** All requests, in the order in which they were made. */
    final List<HandoffId> requests = new ArrayList<>();

    /** How long each of those who got somebody waited for the first who came. */
    final Map<HandoffId, Duration> waits = new HashMap<>();

    /** Talks each agent took. */
    final Map<AgentId, Integer> taken = new HashMap<>();

    final Set<HandoffId> left = new HashSet<>();
    int doubleAssignments;

    private record Event(Instant at, long order, Runnable what) {}

    /** @param talksAtOnce how many talks an agent takes at the same time, at most; the routing counts for itself */
    Week(long seed, int requestsInAll, int talksAtOnce) {
        this.random = new Random(seed);
        this.talksAtOnce = talksAtOnce;
        var place = 0;
        for (var unit : units.all()) {
            for (var number = 0; number < 5; number++, place++) {
                var agent = desk.joined(
                        new AgentId(new UUID(0, place)), unit.id(), Neighbourhood.shifts(place / 5, number));
                phones.put(agent.chat(), agent.id());
                taken.put(agent.id(), 0);
            }
        }
        for (var count = 0; count < requestsInAll; count++) {
            var unit = units.all().get(random.nextInt(units.all().size()));
            at(
                    Neighbourhood.moment(unit, random),
                    () -> write(letters -> {
                        var request = desk.desk.request(Neighbourhood.asking(unit, random), desk.now, letters);
                        requests.add(request.id());
                    }));
        }
        for (var count = 0; count < 60; count++) {
            var agent = phones.values().stream()
                    .sorted(Comparator.comparing(AgentId::value))
                    .toList();
            var one = agent.get(random.nextInt(agent.size()));
            at(start().plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60))), () -> comeByHand(one));
        }
    }

    private static Instant start() {
        return Neighbourhood.MONDAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Plays the week and the day after it. */
    void play() {
        var end = start().plus(Duration.ofDays(8));
        desk.now = start().minus(Duration.ofDays(1));
        while (true) {
            var event = Optional.ofNullable(events.peek()).map(Event::at);
            var wake = desk.later.next();
            var next = Stream.of(event, wake).flatMap(Optional::stream).min(Comparator.naturalOrder());
            if (next.isEmpty() || next.get().isAfter(end)) {
                return;
            }
            desk.now = next.get().isBefore(desk.now) ? desk.now : next.get();
            desk.later.due(desk.now).forEach(due -> write(letters -> woken(due.wake(), due.id(), letters)));
            while (!events.isEmpty() && !events.peek().at().isAfter(desk.now)) {
                events.poll().what().run();
            }
        }
    }

    Handoff state(HandoffId id) {
        return desk.handoffs.find(id).orElseThrow();
    }

    /** On duty by their shifts, in hours of the whole week. */
    double hoursOf(AgentId id) {
        return desk.roster.byId(id).orElseThrow().duty().shifts().all().stream()
                .mapToDouble(shift ->
                        (shift.until().toSecondOfDay() - shift.from().toSecondOfDay() + 86_400) % 86_400 / 3600.0)
                .sum();
    }

    private void woken(Later.Wake wake, UUID id, Letters letters) {
        switch (wake) {
            case OFFERS_LAPSE -> desk.desk.lapsed(new HandoffId(id), desk.now, letters);
            case DUTY_OVER -> desk.duty.over(new AgentId(id), desk.now, letters);
            case NOBODY_CAME ->
                desk.desk.overdue(new HandoffId(id), desk.now, letters).ifPresent(this::maybeLeaves);
            case STILL_WAITING -> desk.waiting.due(new HandoffId(id), desk.now, letters);
            case AGENT_SILENT -> {
                desk.silence.due(new HandoffId(id), desk.now, letters);
                talking.values()
                        .forEach(talks -> talks.removeIf(
                                talk -> talk.value().equals(id) && state(talk).status() != Handoff.Status.LIVE));
            }
            default -> throw new IllegalStateException("Nobody waits for " + wake);
        }
    }

    private void maybeLeaves(Handoff waiting) {
        if (random.nextInt(10) < 3) {
            in(
                    Duration.ofMinutes(random.nextInt(30)),
                    () -> write(letters -> {
                        if (state(waiting.id()).status() == Handoff.Status.WAITING) {
                            desk.desk.cancel(waiting.id(), desk.now, letters);
                            left.add(waiting.id());
                        }
                    }));
        }
    }

    private void comeByHand(AgentId id) {
        var agent = desk.roster.byId(id).orElseThrow();
        if (awake(agent)) {
            write(letters -> desk.duty.ready(agent, Optional.of(2), desk.now, letters));
        }
    }

    /** What was written reaches the agents' phones. */
    private void write(Consumer<Letters> act) {
        var letters = new Letters();
        act.accept(letters);
        letters.written().forEach(this::read);
    }

    private void read(OutboundMessage message) {
        var agent = phones.get(message.lane());
        if (agent == null) {
            return;
        }
        var text = message.utterance().text();
        var offer = OFFER.matcher(text);
        if (offer.matches()) {
            decide(agent, Integer.parseInt(offer.group(1)));
        } else if (text.startsWith("agent.paused-kindly")) {
            in(Duration.ofMinutes(20 + random.nextInt(90)), () -> comeBack(agent));
        }
    }

    private void comeBack(AgentId id) {
        var agent = desk.roster.byId(id).orElseThrow();
        if (awake(agent)) {
            write(letters -> desk.duty.ready(agent, Optional.empty(), desk.now, letters));
        } else {
            in(Duration.ofHours(8), () -> comeBack(id));
        }
    }

    private void decide(AgentId id, int number) {
        var dice = random.nextInt(100);
        var after = Duration.ofSeconds(Math.min(900, (long) (45 * Math.exp(random.nextGaussian() * 0.7))));
        if (dice < 72) {
            in(after, () -> take(id, number));
        } else if (dice < 84) {
            in(after, () -> write(letters -> desk.desk.decline(known(id), number, desk.now, letters)));
        } else if (dice < 86) {
            in(after, () -> write(letters -> desk.desk.recuse(known(id), number, desk.now, letters)));
        }
    }

    private void take(AgentId id, int number) {
        if (talks(id).size() >= talksAtOnce || !awake(known(id))) {
            return;
        }
        write(letters -> desk.desk.take(known(id), number, desk.now, letters));
        desk.handoffs.liveOf(id).stream()
                .filter(live -> live.number() == number && !talks(id).contains(live.id()))
                .forEach(live -> begun(id, live));
    }

    private void begun(AgentId id, Handoff live) {
        talks(id).add(live.id());
        if (talking.values().stream().filter(talks -> talks.contains(live.id())).count() > 1) {
            doubleAssignments++;
        }
        waits.putIfAbsent(live.id(), Duration.between(live.requestedAt(), desk.now));
        if (random.nextInt(100) < 97) {
            taken.merge(id, 1, Integer::sum);
            desk.attention.settled(live.id());
            in(Duration.ofMinutes(10 + random.nextInt(30)), () -> end(id, live.id()));
        }
    }

    private void end(AgentId id, HandoffId talk) {
        var live = state(talk);
        desk.handoffs.save(live.ended(desk.now).settled(desk.now));
        talks(id).remove(talk);
    }

    private Set<HandoffId> talks(AgentId id) {
        return talking.computeIfAbsent(id, any -> new HashSet<>());
    }

    private RecoveryAgent known(AgentId id) {
        return desk.roster.byId(id).orElseThrow();
    }

    /** People sleep from midnight to six, unless a shift of theirs goes on. */
    private boolean awake(RecoveryAgent agent) {
        var rotas = new Rotas(units);
        var hour = rotas.of(agent.unit()).clock(desk.now).getHour();
        return hour >= 6 || rotas.standing(agent, desk.now) == Standing.OWN_SHIFT;
    }

    private void in(Duration after, Runnable what) {
        at(desk.now.plus(after), what);
    }

    private void at(Instant when, Runnable what) {
        events.add(new Event(when, order++, what));
    }
}
