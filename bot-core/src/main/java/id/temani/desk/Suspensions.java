package id.temani.desk;

import id.temani.casefile.LeftCases;
import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Membership;
import id.temani.handoff.Offer;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.later.Later;
import id.temani.relay.AgentLines;
import id.temani.relay.RelayDesk;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.util.HashSet;

/**
 * HENTIKAN and PULIHKAN. Whoever is stopped sees and is offered nothing from that moment; whoever they accompanied goes back
 * to the front of the queue, and no line is lost: what was about to leave leaves, what nobody sent yet goes back to its
 * writer in words. Works in the caller's transaction.
 */
public final class Suspensions {

    private final Roster roster;
    private final Handoffs handoffs;
    private final HandoffDesk handoffDesk;
    private final RelayDesk relay;
    private final AgentLines lines;
    private final Outbox outbox;
    private final LeftCases cases;
    private final Later later;
    private final Phrasebook phrases;

    public Suspensions(
            Roster roster,
            Handoffs handoffs,
            HandoffDesk handoffDesk,
            RelayDesk relay,
            AgentLines lines,
            Outbox outbox,
            LeftCases cases,
            Later later,
            Phrasebook phrases) {
        this.roster = roster;
        this.handoffs = handoffs;
        this.handoffDesk = handoffDesk;
        this.relay = relay;
        this.lines = lines;
        this.outbox = outbox;
        this.cases = cases;
        this.later = later;
        this.phrases = phrases;
    }

    CoordinatorLine suspend(RecoveryAgent agent, Instant now, Letters letters) {
        if (agent.member() != Membership.ACTIVE) {
            return CoordinatorLine.SUSPEND_NOT_ACTIVE;
        }
        roster.become(agent.id(), Membership.SUSPENDED);
        roster.pause(agent.id());
        later.cancel(Later.Wake.DUTY_OVER, agent.id().value());
        if (handOn(agent, now, letters)) {
            letters.to(agent.chat(), phrases.say(agent.reads(), Line.AGENT_LINES_DROPPED));
        }
        letters.to(agent.chat(), phrases.say(agent.reads(), Line.AGENT_STOPPED));
        return CoordinatorLine.SUSPENDED;
    }

    CoordinatorLine restore(RecoveryAgent agent, Letters letters) {
        if (agent.member() != Membership.SUSPENDED) {
            return CoordinatorLine.RESTORE_NOT_SUSPENDED;
        }
        roster.become(agent.id(), Membership.ACTIVE);
        letters.to(agent.chat(), phrases.say(agent.reads(), Line.AGENT_RESTORED));
        return CoordinatorLine.RESTORED;
    }

    /**
     * Ends what this agent has with residents; also before they leave by themselves.
     *
     * @return whether a line of theirs that waited for an answer is gone: they are to be told
     */
    boolean handOn(RecoveryAgent agent, Instant now, Letters letters) {
        var unsent = relay.holdsLineOf(agent.chat()) || lines.isAsked(agent, now);
        lines.drop(agent);
        var returned = new HashSet<>(outbox.takeBack(agent.chat(), now));
        for (var talk : handoffs.liveOf(agent.id())) {
            handoffs.lock(talk.id())
                    .filter(live -> live.status() == Handoff.Status.LIVE)
                    .filter(live -> live.agent().filter(agent.id()::equals).isPresent())
                    .ifPresent(live -> {
                        relay.hurry(live, agent, now, letters);
                        var held = relay.holdsLineOf(live.resident());
                        handoffDesk.giveBack(live, agent, Offer.Answer.DECLINED, now, letters);
                        if (returned.remove(live.resident()) || held) {
                            letters.to(live.resident(), phrases.say(live.language(), Line.TALK_LINE_RETURNED));
                        }
                    });
        }
        handoffDesk.offersReturn(agent, now, letters);
        cases.leave(agent, now, letters);
        return unsent;
    }
}
