package id.temani.handoff;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agents and coordinators for tests, for one thread. */
public final class InMemoryRoster implements Roster {

    private final Map<AgentId, RecoveryAgent> agents = new LinkedHashMap<>();
    private final Map<ConversationId, Coordinator> coordinators = new LinkedHashMap<>();

    private final Map<AgentId, Integer> warned = new LinkedHashMap<>();

    private record Coordinator(Channel channel, UnitId unit) {}

    @Override
    public void add(RecoveryAgent agent, Instant now) {
        agents.put(agent.id(), agent);
    }

    @Override
    public void save(RecoveryAgent agent) {
        var known = agents.get(agent.id());
        if (known != null) {
            var skills = new Skills(
                    agent.languages(),
                    agent.skills().family(),
                    agent.skills().pledge(),
                    known.skills().trainedUntil());
            agents.put(agent.id(), agent.with(known.load()).with(known.member()).with(skills));
        }
    }

    @Override
    public void trained(AgentId agent, Optional<LocalDate> until) {
        warned.remove(agent);
        byId(agent)
                .ifPresent(known -> agents.put(
                        agent,
                        known.with(new Skills(
                                known.languages(),
                                known.skills().family(),
                                known.skills().pledge(),
                                until))));
    }

    @Override
    public boolean warnedOfTraining(AgentId agent, int daysBefore) {
        var before = warned.get(agent);
        if (before != null && before <= daysBefore) {
            return false;
        }
        warned.put(agent, daysBefore);
        return true;
    }

    @Override
    public void become(AgentId agent, Membership member) {
        byId(agent).ifPresent(known -> agents.put(agent, known.with(member)));
    }

    @Override
    public boolean takesPart(AgentId agent) {
        return byId(agent).filter(known -> known.member() == Membership.ACTIVE).isPresent();
    }

    @Override
    public int missed(AgentId agent) {
        return unanswered(
                agent, byId(agent).map(known -> known.load().unanswered()).orElse(-1) + 1);
    }

    @Override
    public void answered(AgentId agent) {
        unanswered(agent, 0);
    }

    @Override
    public void pause(AgentId agent) {
        byId(agent).ifPresent(known -> agents.put(agent, known.with(known.duty().paused(true))));
    }

    @Override
    public boolean endDuty(AgentId agent, Instant now) {
        var due = byId(agent)
                .filter(known -> known.duty()
                        .onUntil()
                        .filter(until -> !until.isAfter(now))
                        .isPresent());
        due.ifPresent(known -> agents.put(agent, known.with(known.duty().over())));
        return due.isPresent();
    }

    private int unanswered(AgentId agent, int count) {
        byId(agent).ifPresent(known -> {
            var load = known.load();
            agents.put(
                    agent, known.with(new Workload(load.openTalks(), load.openOffers(), count, load.lastOfferedAt())));
        });
        return count;
    }

    @Override
    public Optional<RecoveryAgent> byChat(ConversationId chat) {
        return agents.values().stream()
                .filter(agent -> agent.chat().equals(chat))
                .findFirst();
    }

    @Override
    public Optional<RecoveryAgent> byId(AgentId id) {
        return Optional.ofNullable(agents.get(id));
    }

    @Override
    public List<RecoveryAgent> everybody(boolean real) {
        return agents.values().stream()
                .filter(agent -> agent.channel().isReal() == real)
                .toList();
    }

    @Override
    public List<RecoveryAgent> reachable(boolean real) {
        return agents.values().stream()
                .filter(agent -> agent.channel().isReal() == real)
                .filter(agent -> agent.member() == Membership.ACTIVE)
                .sorted(Comparator.comparing(
                        agent -> agent.load().lastOfferedAt().orElse(Instant.MIN)))
                .toList();
    }

    @Override
    public List<ConversationId> coordinators(UnitId unit, boolean real) {
        var reachable = coordinators.entrySet().stream()
                .filter(entry -> entry.getValue().channel().isReal() == real)
                .toList();
        var own = reachable.stream()
                .filter(entry -> entry.getValue().unit().equals(unit))
                .toList();
        return (own.isEmpty() ? reachable : own).stream().map(Map.Entry::getKey).toList();
    }

    @Override
    public void addCoordinator(ConversationId chat, Channel channel, UnitId unit) {
        coordinators.put(chat, new Coordinator(channel, unit));
    }

    @Override
    public Optional<UnitId> unitOfCoordinator(ConversationId chat) {
        return Optional.ofNullable(coordinators.get(chat)).map(Coordinator::unit);
    }

    @Override
    public boolean hasCoordinator() {
        return !coordinators.isEmpty();
    }

    /** What an agent has on their hands now, as the requests say. */
    void busy(AgentId id, int talks, int offers, Optional<Instant> lastOfferedAt) {
        byId(id).ifPresent(agent -> agents.put(
                id,
                agent.with(new Workload(
                        talks, offers, agent.load().unanswered(), lastOfferedAt.or(agent.load()::lastOfferedAt)))));
    }

    Optional<AgentId> forget(ConversationId chat) {
        coordinators.remove(chat);
        var agent = byChat(chat).map(RecoveryAgent::id);
        agent.ifPresent(agents::remove);
        return agent;
    }
}
