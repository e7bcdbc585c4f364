package id.temani.desk;

import id.temani.delivery.Letters;
import id.temani.handoff.AgentId;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Offer;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.handoff.Rotas;
import id.temani.later.Later;
import id.temani.reminder.Reaches;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps agents reachable: asks them to say SIAP as a shift of their own begins, and, where a platform lets us write for a
 * while only, to give a sign before that is over in the middle of a talk. Works in the caller's transaction.
 */
public final class CheckInDesk {

    /** What the button under the second question sends. */
    static final String STILL_HERE = "still-here";

    /** Whoever wrote a while ago is there, and is not asked. */
    static final Duration WROTE_LATELY = Duration.ofHours(6);

    /** How long before a platform's window closes. */
    static final Duration BEFORE_CLOSING = Duration.ofMinutes(30);

    private final Roster roster;
    private final Rotas rotas;
    private final Handoffs handoffs;
    private final HandoffDesk handoffDesk;
    private final Reaches reaches;
    private final Later later;
    private final Phrasebook phrases;

    public CheckInDesk(
            Roster roster,
            Rotas rotas,
            Handoffs handoffs,
            HandoffDesk handoffDesk,
            Reaches reaches,
            Later later,
            Phrasebook phrases) {
        this.roster = roster;
        this.rotas = rotas;
        this.handoffs = handoffs;
        this.handoffDesk = handoffDesk;
        this.reaches = reaches;
        this.later = later;
        this.phrases = phrases;
    }

    /** The agent's shifts are others now. Without any of their own they are not asked. */
    void planned(AgentId id, Instant now) {
        var next = roster.byId(id).flatMap(agent -> agent.duty().shifts().next(now, rotas.of(agent.unit())));
        next.ifPresentOrElse(
                start -> later.at(Later.Wake.SHIFT_BEGINS, id.value(), start),
                () -> later.cancel(Later.Wake.SHIFT_BEGINS, id.value()));
    }

    /** A shift begins: asked once, and not by whoever wrote lately, paused, or said SIAP already. */
    void shiftBegins(AgentId id, Instant now, Letters letters) {
        roster.byId(id).ifPresent(agent -> {
            var reach = reaches.of(agent.chat());
            var open = reach.window()
                    .map(window -> now.isBefore(reach.heardAt().plus(window)) || reach.template())
                    .orElse(true);
            var wroteLately = now.isBefore(reach.heardAt().plus(WROTE_LATELY));
            var inShift = agent.duty()
                    .shifts()
                    .endOfShift(now, rotas.of(agent.unit()))
                    .isPresent();
            if (inShift && open && !wroteLately && !agent.duty().paused() && !saidSo(agent, now)) {
                letters.to(
                        agent.chat(),
                        phrases.say(agent.reads(), TalkLine.CHECK_IN)
                                .offering(
                                        Choice.typedAs("duty:ready", phrases.text(agent.reads(), Line.READY), "SIAP")));
            }
            planned(id, now);
        });
    }

    /** A talk was accepted: from now on the window matters. */
    void talking(RecoveryAgent agent, Instant now) {
        reaches.of(agent.chat())
                .window()
                .ifPresent(window -> later.at(
                        Later.Wake.AGENT_WINDOW,
                        agent.id().value(),
                        now.plus(window).minus(BEFORE_CLOSING)));
    }

    /** The window of an agent may be about to close, or closed. Nothing happens without a talk. */
    void windowEnds(AgentId id, Instant now, Letters letters) {
        roster.byId(id).filter(agent -> !handoffs.liveOf(id).isEmpty()).ifPresent(agent -> {
            var reach = reaches.of(agent.chat());
            reach.window().ifPresent(window -> {
                var closes = reach.heardAt().plus(window);
                if (now.isBefore(closes.minus(BEFORE_CLOSING))) {
                    later.at(Later.Wake.AGENT_WINDOW, id.value(), closes.minus(BEFORE_CLOSING));
                } else if (now.isBefore(closes)) {
                    ask(agent, letters);
                    later.at(Later.Wake.AGENT_WINDOW, id.value(), closes);
                } else if (reach.template()) {
                    ask(
                            agent,
                            letters); // the channel sends the approved template instead, and tells us that it did not
                    // pass
                } else {
                    giveBackAll(agent, now, letters);
                }
            });
        });
    }

    private void ask(RecoveryAgent agent, Letters letters) {
        var button = Choice.typedAs(STILL_HERE + ":yes", phrases.text(agent.reads(), TalkLine.STILL_HERE), "KASUS");
        letters.to(
                agent.chat(), phrases.say(agent.reads(), TalkLine.WINDOW_ENDS).offering(button));
    }

    private void giveBackAll(RecoveryAgent agent, Instant now, Letters letters) {
        roster.pause(agent.id());
        handoffs.liveOf(agent.id()).stream()
                .flatMap(talk -> handoffs.lock(talk.id()).stream())
                .filter(talk -> talk.status() == Handoff.Status.LIVE)
                .forEach(live -> handoffDesk.giveBack(live, agent, Offer.Answer.LAPSED, now, letters));
    }

    private static boolean saidSo(RecoveryAgent agent, Instant now) {
        return agent.duty().onUntil().filter(now::isBefore).isPresent();
    }
}
