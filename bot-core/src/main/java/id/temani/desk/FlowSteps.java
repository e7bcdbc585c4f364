package id.temani.desk;

import id.temani.conversation.Conversation;
import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Talk;
import id.temani.conversation.Turn;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.safety.Danger;
import java.util.Locale;
import java.util.Optional;

/** Takes a resident's talk one step on in its flow and carries out what the step asks for. */
public final class FlowSteps {

    /** What the flows call the end of a talk with an agent. */
    private static final String TALK_ENDED = "talk-ended";

    private static final String NOBODY_CAME = "nobody-came";

    /** The flow in which people ask for a person and wait. */
    private static final String ASKING = "ask-person";

    /** How its steps begin in which nothing is being asked. */
    private static final String WAITING = "waiting";

    private final FlowEngine engine;
    private final Handoffs handoffs;
    private final Effects effects;

    public FlowSteps(FlowEngine engine, Handoffs handoffs, Effects effects) {
        this.engine = engine;
        this.handoffs = handoffs;
        this.effects = effects;
    }

    void advance(Visit visit, Input input) {
        endIfEnded(visit);
        apply(visit, engine.advance(informed(visit), input, visit.now()));
    }

    /** Takes the step only if the flow understands {@code input}; says whether it did. */
    boolean answered(Visit visit, Input input) {
        var turn = engine.advance(informed(visit), input, visit.now());
        if (turn.understood()) {
            apply(visit, turn);
        }
        return turn.understood();
    }

    /** Something happened that the person did not do. */
    void happened(Visit visit, String event) {
        endIfEnded(visit);
        apply(visit, engine.advance(informed(visit), new Input.Happened(event), visit.now()));
    }

    /** Who waits and does nothing else is asked what they would like instead; everybody else is only told. */
    void nobodyCame(Visit visit, Handoff waiting) {
        var at = visit.conversation().talk().position();
        if (at.filter(where -> where.flow().equals(ASKING) && where.step().startsWith(WAITING))
                .isPresent()) {
            happened(visit, NOBODY_CAME);
        } else {
            visit.reply(effects.sorry(waiting));
        }
    }

    /** Help goes first: the emergency message and its question, whatever was going on. */
    void interrupt(Visit visit, Danger danger) {
        var turn = engine.interrupt(informed(visit).withFact(Facts.DANGER, lower(danger)), danger, visit.now());
        visit.become(turn.talk());
        visit.replyUrgently(turn.replies());
        turn.effects().forEach(effect -> effects.carryOut(effect, visit));
    }

    /** The emergency message alone; nothing is changed. */
    void help(Visit visit, Danger danger) {
        visit.replyUrgently(engine.interrupt(visit.conversation().talk(), danger, visit.now())
                .replies());
    }

    void raiseAlarm(Visit visit) {
        effects.raiseAlarm(visit);
    }

    /** The resident's live talk, locked: the row, not the copy that came with the conversation, decides. */
    Optional<Handoff> live(Visit visit) {
        return visit.conversation()
                .handoff()
                .filter(pending -> pending.status() == Handoff.Status.LIVE)
                .flatMap(pending -> handoffs.lock(pending.id()))
                .filter(handoff -> handoff.status() == Handoff.Status.LIVE);
    }

    /** Whether the resident waits again for somebody, after a talk that its agent could not go on with. */
    boolean waitsAgain(Visit visit) {
        return visit.conversation()
                .handoff()
                .filter(pending -> pending.status() == Handoff.Status.WAITING)
                .flatMap(pending -> handoffs.find(pending.id()))
                .filter(handoff -> handoff.progress().returned())
                .isPresent();
    }

    /** What an effect says ("your request has arrived") stands before the question that comes next. */
    private void apply(Visit visit, Turn turn) {
        visit.become(turn.talk());
        turn.effects().forEach(effect -> effects.carryOut(effect, visit));
        visit.reply(turn.replies());
    }

    /** The agent ended the talk in another transaction: the flow learns of it with the person's next message. */
    private void endIfEnded(Visit visit) {
        visit.conversation()
                .handoff()
                .filter(pending -> pending.status() == Handoff.Status.ENDED)
                .flatMap(pending -> handoffs.lock(pending.id()))
                .ifPresent(ended -> {
                    visit.become(engine.advance(informed(visit), new Input.Happened(TALK_ENDED), visit.now())
                            .talk());
                    handoffs.save(ended.settled(visit.now()));
                });
    }

    /** The talk with the facts that only the desk knows. */
    private static Talk informed(Visit visit) {
        var conversation = visit.conversation();
        return conversation
                .talk()
                .withFact(Facts.CHANNEL, lower(conversation.address().channel()))
                .withFact(Facts.REQUEST, request(conversation));
    }

    private static String request(Conversation conversation) {
        return conversation
                .handoff()
                .map(Conversation.Pending::status)
                .filter(Handoff.Status::isOpen)
                .map(FlowSteps::lower)
                .orElse("none");
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
