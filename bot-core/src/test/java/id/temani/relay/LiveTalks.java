package id.temani.relay;

import id.temani.duty.Duty;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.Aliases;
import id.temani.handoff.Asking;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
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
import java.util.Random;
import java.util.Set;

/** Talks that are going on, each with an agent of its own. */
final class LiveTalks {

    private static final UnitId MELATI = new UnitId("melati");

    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryHandoffs handoffs = new InMemoryHandoffs(roster);

    InMemoryRoster roster() {
        return roster;
    }

    InMemoryHandoffs handoffs() {
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

    /** One more talk of this agent, with a name as requests get it. */
    Handoff begun(RecoveryAgent agent, Aliases aliases, Instant now) {
        var live = asked(aliases.next(handoffs.numbersTaken(now.minus(Aliases.NUMBER_RESTS))), now)
                .taken(agent.id(), now);
        handoffs.save(live);
        return live;
    }

    private Handoff asked(String words, Instant now) {
        return asked(new Alias(words, handoffs.nextNumber()), now);
    }

    private Handoff asked(Alias alias, Instant now) {
        var asking = new Asking(
                ConversationId.random(),
                Channel.TELEGRAM,
                Language.INDONESIAN,
                Handoff.Door.MYSELF,
                MELATI,
                Wishes.NONE,
                false,
                Optional.empty());
        var waiting = Handoff.asked(HandoffId.random(), alias, asking, now);
        handoffs.add(waiting);
        return waiting;
    }

    /** What may stand before a line for somebody, in any of its forms. */
    static String named(Handoff to, Random random) {
        var alias = to.alias();
        return switch (random.nextInt(4)) {
            case 0 -> alias.number() + ":";
            case 1 -> "[" + alias + "]";
            case 2 -> "[" + alias.words().split(" ")[0] + " " + alias.number() + "]";
            default -> alias + ":";
        };
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
        roster.add(agent, Instant.EPOCH);
        return agent;
    }
}
