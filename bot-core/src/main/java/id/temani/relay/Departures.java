package id.temani.relay;

import id.temani.delivery.Letters;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.handoff.RecoveryAgent;
import id.temani.later.Later;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows an agent with several talks where a line goes, and lets it leave a little later. */
public final class Departures {

    /** What the button that takes a line back sends. */
    public static final String RECALL = "recall";

    private final LeavingLines lines;
    private final Later later;
    private final Phrasebook phrases;

    public Departures(LeavingLines lines, Later later, Phrasebook phrases) {
        this.lines = lines;
        this.later = later;
        this.phrases = phrases;
    }

    void keep(Handoff live, RecoveryAgent agent, Said said, Instant now, Letters letters) {
        var leaves = now.plus(LeavingLine.RECALLABLE);
        var line = new LeavingLine(UUID.randomUUID(), live.id(), live.resident(), agent.chat(), said, leaves);
        lines.add(line);
        later.at(Later.Wake.LINE_LEAVES, line.id(), leaves);
        letters.about(
                live.resident(),
                agent.chat(),
                phrases.say(
                                agent.reads(),
                                Line.AGENT_ECHO,
                                Map.of("alias", live.alias().toString()))
                        .offering(Choice.typedAs(
                                RECALL + ":yes", phrases.text(agent.reads(), Line.AGENT_RECALL), "BATAL")));
    }

    Optional<HandoffId> talkOf(UUID line) {
        return lines.talkOf(line);
    }

    /** What leaves by now, in the order in which it was written. The talk is locked. */
    List<LeavingLine> due(Handoff live, Instant moment) {
        return lines.takeDue(live.id(), moment);
    }

    /** Takes the latest line back; says whether there was one that had not left. */
    boolean recall(RecoveryAgent agent, Instant now, Letters letters) {
        var line = lines.takeLatestOf(agent.chat(), now);
        line.ifPresent(taken -> {
            later.cancel(Later.Wake.LINE_LEAVES, taken.id());
            letters.about(taken.owner(), agent.chat(), phrases.say(agent.reads(), Line.AGENT_RECALLED));
        });
        return line.isPresent();
    }
}
