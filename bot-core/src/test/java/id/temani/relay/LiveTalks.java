package id.temani.relay;

import id.temani.duty.Duty;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.Asking;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.handoff.Handoffs;
import id.temani.handoff.InMemoryHandoffs;
import id.temani.handoff.InMemoryRoster;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Skills;
import id.temani.handoff.Wishes;
import id.temani.handoff.Workload;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Talks that are going on, each with an agent of its own. */
final class LiveTalks {

    private static final UnitId MELATI = new UnitId("melati");

    private final InMemoryRoster roster = new InMemoryRoster();
    private final Handoffs handoffs = new InMemoryHandoffs(roster);

    InMemoryRoster roster() {
        return roster;
    }

    Handoffs handoffs() {
        return handoffs;
    }

    /** A talk with an agent of its own. */
    Handoff begun(Instant now) {
        return taken(asked("Melati", now), now);
    }

    /** A talk with somebody whose alias begins like this. */
    Handoff begun(String word, Instant now) {
        return taken(asked(word, now), now);
    }

    /** One more talk of this agent. */
    Handoff begun(RecoveryAgent agent, Instant now) {
        var live = asked("Melati", now).taken(agent.id(), now);
        handoffs.save(live);
        return live;
    }

    private Handoff asked(String word, Instant now) {
        var asking = new Asking(
                ConversationId.random(),
                Channel.TELEGRAM,
                Language.INDONESIAN,
                Handoff.Door.MYSELF,
                MELATI,
                Wishes.NONE,
                false,
                Optional.empty());
        var waiting = Handoff.asked(HandoffId.random(), new Alias(word, handoffs.nextNumber()), asking, now);
        handoffs.add(waiting);
        return waiting;
    }

    RecoveryAgent agentOf(Handoff live) {
        return live.agent().flatMap(roster::byId).orElseThrow();
    }

    Handoff passedOn(Handoff live, Instant now) {
        var back = live.givenBack();
        handoffs.save(back);
        return taken(back, now);
    }

    private Handoff taken(Handoff waiting, Instant now) {
        var live = waiting.taken(agent().id(), now);
        handoffs.save(live);
        return live;
    }

    RecoveryAgent agent() {
        var agent = new RecoveryAgent(
                AgentId.random(),
                ConversationId.random(),
                Channel.TELEGRAM,
                MELATI,
                "Ayu",
                Wishes.Gender.WOMAN,
                Skills.of(Set.of(Language.INDONESIAN), "1"),
                Duty.UNSAID,
                Workload.NONE);
        roster.add(agent);
        return agent;
    }
}
