package id.temani.relay;

import id.temani.delivery.Letters;
import id.temani.handoff.Attention;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Passes lines between a resident and the agent who took their request. The text is always a new message of ours, never
 * a forward, and sealed under the resident's key whichever way it goes.
 */
public final class RelayDesk {

    /** The question of the one-tap feedback; its answers are good, fair and poor. */
    public static final String FEEDBACK = "feedback";

    private final Handoffs handoffs;
    private final Roster roster;
    private final Crossing crossing;
    private final PhotoDesk photos;
    private final Attention attention;
    private final HoldDesk holds;
    private final Departures departures;
    private final Phrasebook phrases;

    public RelayDesk(
            Handoffs handoffs,
            Roster roster,
            Crossing crossing,
            Attention attention,
            HoldDesk holds,
            Departures departures,
            Phrasebook phrases) {
        this.handoffs = handoffs;
        this.roster = roster;
        this.crossing = crossing;
        this.photos = new PhotoDesk(handoffs, roster, crossing, phrases);
        this.attention = attention;
        this.holds = holds;
        this.departures = departures;
        this.phrases = phrases;
    }

    /** A line of the resident for the agent, or their answer about one that is held. */
    public void fromResident(Handoff live, Said said, Instant now, Letters letters) {
        if (said.hasPhotos() || !answered(live.resident(), true, live.language(), said.text(), now, letters)) {
            pass(live, said, UnaryOperator.identity(), now, letters);
        }
    }

    /** Whether photos of this talk are passed on: its agent's unit has switched them on. */
    public boolean passesPhotos(Handoff live) {
        return live.agent().flatMap(roster::byId).filter(crossing.queue()::isOn).isPresent();
    }

    /** The same for a line that was held up by a fault of ours: it says so. */
    public void lateFromResident(Handoff live, Said said, Instant now, Letters letters) {
        pass(live, said, line -> phrases.text(Language.INDONESIAN, Line.TALK_LATE, Map.of("text", line)), now, letters);
    }

    /** A line that the resident changed afterwards: the agent reads it again, marked. */
    public void editedFromResident(Handoff live, String text, Instant now, Letters letters) {
        pass(live, Said.words(text), edited(Language.INDONESIAN), now, letters);
    }

    /** Danger words are passed on as they are: help comes before secrecy of a number. */
    public void dangerFromResident(Handoff live, String text, Instant now, Letters letters) {
        agentOf(live, agent -> crossing.toAgentAtOnce(live, agent, Lines.clean(text), now, letters));
    }

    /**
     * A line of the agent for the resident.
     *
     * @param alone whether this is the agent's only talk; else they see where the line goes and can take it back
     */
    public void fromAgent(Handoff live, RecoveryAgent agent, Said said, boolean alone, Instant now, Letters letters) {
        pass(live, agent, said, UnaryOperator.identity(), alone, now, letters);
    }

    /** A line that the agent changed afterwards: the resident reads it again, marked. */
    public void editedFromAgent(
            Handoff live, RecoveryAgent agent, String text, boolean alone, Instant now, Letters letters) {
        pass(live, agent, Said.words(text), edited(live.language()), alone, now, letters);
    }

    private UnaryOperator<String> edited(Language reads) {
        return line -> phrases.text(reads, TalkLine.EDITED, Map.of("text", line));
    }

    private void pass(
            Handoff live,
            RecoveryAgent agent,
            Said said,
            UnaryOperator<String> mark,
            boolean alone,
            Instant now,
            Letters letters) {
        var line = said.with(Lines.clean(said.text()));
        var marked = marked(line, mark);
        if (!mayPass(live, agent.chat(), agent.reads(), line, marked, now, letters)) {
            return;
        }
        if (alone) {
            departAll(live, agent, now, letters);
            crossing.toResident(live, agent, marked, now, letters);
        } else {
            departures.keep(live, agent, marked, now, letters);
        }
    }

    private static Said marked(Said line, UnaryOperator<String> mark) {
        return line.text().isEmpty() ? line : line.with(mark.apply(line.text()));
    }

    /** The agent takes their latest line back, if it has not left; says whether it had not. */
    public boolean recall(RecoveryAgent agent, Instant now, Letters letters) {
        return departures.recall(agent, now, letters);
    }

    /** The eight seconds of a line are over: it leaves, with what was written before it. */
    public void leave(UUID line, Instant now, Letters letters) {
        departures
                .talkOf(line)
                .flatMap(handoffs::lock)
                .ifPresent(talk -> departures
                        .due(talk, now)
                        .forEach(due -> roster.byChat(due.writer())
                                .ifPresent(agent -> depart(talk, agent, due, now, letters))));
    }

    /** Whatever of this talk could still be taken back, or waits for a photo, leaves now: it ends, or goes to somebody else. */
    public void hurry(Handoff live, RecoveryAgent agent, Instant now, Letters letters) {
        departAll(live, agent, now, letters);
        photos.hurry(live, agent, now, letters);
    }

    private void departAll(Handoff live, RecoveryAgent agent, Instant now, Letters letters) {
        departures.due(live, now.plus(LeavingLine.RECALLABLE)).forEach(due -> depart(live, agent, due, now, letters));
    }

    private void depart(Handoff talk, RecoveryAgent agent, LeavingLine line, Instant now, Letters letters) {
        var theirs = talk.status() == Handoff.Status.LIVE
                && talk.agent().filter(agent.id()::equals).isPresent();
        if (theirs) {
            crossing.toResident(talk, agent, line.said(), now, letters);
        } else {
            crossing.undelivered(talk, agent, letters);
        }
    }

    /**
     * Takes a typed text as the answer to the question about a held line, if it is one and the question is open.
     *
     * @param writer the chat it was typed in; {@code resident} says whose
     * @return whether it was
     */
    public boolean answered(
            ConversationId writer, boolean resident, Language reads, String text, Instant now, Letters letters) {
        var meant = holds.meant(writer, resident, text, now);
        if (meant.isPresent()) {
            release(holds.answered(writer, reads, meant, now, letters), now, letters);
        }
        return meant.isPresent();
    }

    /** Says whether a button belongs to a question about a held line. */
    public static boolean asksAboutHeldLine(String payload) {
        return HoldQuestion.asked(payload);
    }

    /** A button under the question about a held line; one that is old, or of another chat, is told so. */
    public void tapped(ConversationId writer, Language reads, String payload, Instant now, Letters letters) {
        release(holds.answered(writer, reads, HoldQuestion.tapped(payload), now, letters), now, letters);
    }

    /** Whether a line of this chat waits for an answer about what becomes of it. */
    public boolean holdsLineOf(ConversationId writer) {
        return holds.holdsLineOf(writer);
    }

    /** The ten minutes of a held line are over. */
    public void forgetHeld(UUID line) {
        holds.forget(line);
    }

    /** Says whether a text is about buying and selling, and so is never kept, also not for another try. */
    public boolean isAboutSupply(String text) {
        return holds.read(text).supply();
    }

    /** Tells the agent that the resident cannot be reached until they write again. */
    public void undelivered(Handoff live, RecoveryAgent agent, Letters letters) {
        crossing.undelivered(live, agent, letters);
    }

    /** Either side ends the talk; the resident is asked with one tap how it was. */
    public void end(Handoff live, RecoveryAgent agent, boolean byResident, Instant now, Letters letters) {
        hurry(live, agent, now, letters);
        handoffs.save(live.ended(now));
        attention.settled(live.id());
        attention.freed(agent.id(), now);
        var language = live.language();
        letters.to(
                live.resident(),
                phrases.say(language, Line.TALK_ENDED)
                        .offering(
                                Choice.of(FEEDBACK + ":good", phrases.text(language, Line.FEEDBACK_GOOD)),
                                Choice.of(FEEDBACK + ":fair", phrases.text(language, Line.FEEDBACK_FAIR)),
                                Choice.of(FEEDBACK + ":poor", phrases.text(language, Line.FEEDBACK_POOR))));
        var line = byResident ? Line.AGENT_RESIDENT_LEFT : Line.AGENT_TALK_ENDED;
        letters.about(
                live.resident(),
                agent.chat(),
                phrases.say(agent.reads(), line, Map.of("alias", live.alias().toString())));
    }

    /** Tells whoever wrote a line in {@code lane} about {@code owner} what became of it. */
    public void tellWriter(
            ConversationId lane, ConversationId owner, Phrase toAgent, Phrase toResident, Letters letters) {
        handoffs.liveOf(owner).ifPresent(live -> {
            if (lane.equals(owner)) {
                agentOf(
                        live,
                        agent -> letters.about(
                                owner,
                                agent.chat(),
                                phrases.say(
                                        agent.reads(),
                                        toAgent,
                                        Map.of("alias", live.alias().toString()))));
            } else {
                letters.to(owner, phrases.say(live.language(), toResident));
            }
        });
    }

    private void pass(Handoff live, Said said, UnaryOperator<String> mark, Instant now, Letters letters) {
        var line = said.with(Lines.clean(said.text()));
        var marked = marked(line, mark);
        if (mayPass(live, live.resident(), live.language(), line, marked, now, letters)) {
            agentOf(live, agent -> crossing.toAgent(live, agent, marked, now, letters));
        }
    }

    /** Says whether a line passes now; one that does not is dropped or held as {@code marked}, and its writer is told. */
    private boolean mayPass(
            Handoff live, ConversationId writer, Language reads, Said line, Said marked, Instant now, Letters letters) {
        if (line.isEmpty()) {
            return false;
        }
        var found = holds.read(line.text());
        if (found.supply()) {
            holds.drop(live, writer, reads, letters);
        } else if (found.hasContacts()) {
            holds.hold(live, writer, reads, marked, now, letters);
        }
        return !found.supply() && !found.hasContacts();
    }

    private void release(Optional<HoldDesk.Released> released, Instant now, Letters letters) {
        released.ifPresent(line -> agentOf(line.live(), agent -> {
            if (line.byResident()) {
                crossing.toAgent(line.live(), agent, line.said(), now, letters);
            } else {
                crossing.toResident(line.live(), agent, line.said(), now, letters);
            }
        }));
    }

    private void agentOf(Handoff live, Consumer<RecoveryAgent> then) {
        live.agent().flatMap(roster::byId).ifPresent(then);
    }
}
