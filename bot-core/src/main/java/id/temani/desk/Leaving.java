package id.temani.desk;

import id.temani.conversation.ParkedMessages;
import id.temani.conversation.Vocabulary.AgentWord;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.util.Map;

/**
 * KELUAR: an agent's own way out. Asked once; then their talks go to others, the chat is nobody's in particular again, and
 * only a new invitation makes it an agent's. What is on their phone stays, which HAPUS SEMUA takes away, too.
 */
public final class Leaving {

    private static final String QUESTION = "leave-work:";

    private final Suspensions suspensions;
    private final Roster roster;
    private final ParkedMessages parked;
    private final Phrasebook phrases;

    public Leaving(Suspensions suspensions, Roster roster, ParkedMessages parked, Phrasebook phrases) {
        this.suspensions = suspensions;
        this.roster = roster;
        this.parked = parked;
        this.phrases = phrases;
    }

    /** KELUAR, which asks, or the answer that means it. */
    void typed(AgentWord word, RecoveryAgent agent, Visit visit) {
        if (word == AgentWord.YA_KELUAR) {
            leave(agent, visit);
        } else {
            ask(agent, visit);
        }
    }

    private void ask(RecoveryAgent agent, Visit visit) {
        var language = agent.reads();
        visit.reply(phrases.say(language, Line.LEAVE_CONFIRM)
                .offering(
                        Choice.typedAs(QUESTION + "yes", phrases.text(language, Line.YES), "YA KELUAR"),
                        // Digits are chat, so this one has words to type, too.
                        Choice.typedAs(QUESTION + "no", phrases.text(language, Line.NO), "KASUS")));
    }

    /** One of the two buttons; says whether it was. */
    boolean tapped(String payload, RecoveryAgent agent, Visit visit) {
        if (payload.equals(QUESTION + "yes")) {
            leave(agent, visit);
        } else if (payload.equals(QUESTION + "no")) {
            visit.reply(phrases.say(agent.reads(), Line.LEAVE_NOT));
        }
        return payload.startsWith(QUESTION);
    }

    /** The line to the coordinators is theirs: it outlives what is erased of the agent. */
    private void leave(RecoveryAgent agent, Visit visit) {
        var dropped = suspensions.handOn(agent, visit.now(), visit.letters())
                || parked.waitsFrom(visit.conversation().address());
        roster.coordinators(agent.unit(), agent.channel().isReal())
                .forEach(chat -> visit.letters()
                        .to(
                                chat,
                                phrases.say(
                                        Language.INDONESIAN,
                                        CoordinatorLine.AGENT_LEFT,
                                        Map.of("agent", agent.name()))));
        visit.reply(lastLine(agent, dropped));
        visit.forget();
    }

    /** One message, because of an erased chat only the last one is sent. */
    private Utterance lastLine(RecoveryAgent agent, boolean dropped) {
        var left = phrases.text(agent.reads(), Line.LEFT);
        return Utterance.plain(dropped ? phrases.text(agent.reads(), Line.AGENT_LINES_DROPPED) + " " + left : left);
    }
}
