package id.temani.relay;

import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.handoff.Attention;
import id.temani.handoff.Handoff;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.Language;
import id.temani.wording.Enclosure;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.Map;

/** The last step of a line that may pass: to the other side as a message of ours, or behind a photo that is on its way. */
public final class Crossing {

    /** Beside a picture there is room for a thousand characters, some of them ours. */
    private static final int MOST_BESIDE_PHOTO = 900;

    private final Outbox outbox;
    private final Attention attention;
    private final PhotoQueue queue;
    private final Phrasebook phrases;

    public Crossing(Outbox outbox, Attention attention, PhotoQueue queue, Phrasebook phrases) {
        this.outbox = outbox;
        this.attention = attention;
        this.queue = queue;
        this.phrases = phrases;
    }

    PhotoQueue queue() {
        return queue;
    }

    void toResident(Handoff live, RecoveryAgent agent, Said said, Instant now, Letters letters) {
        if (outbox.isShut(live.resident())) {
            undelivered(live, agent, letters);
        } else if (!queue.takes(live, agent, agent.chat(), said, now)) {
            arriveAtResident(live, agent, said.text(), letters);
        } else {
            attention.settled(live.id());
        }
    }

    void toAgent(Handoff live, RecoveryAgent agent, Said said, Instant now, Letters letters) {
        if (outbox.isShut(agent.chat())) {
            letters.to(live.resident(), phrases.say(live.language(), Line.TALK_UNDELIVERED));
        } else if (!queue.takes(live, agent, live.resident(), said, now)) {
            arriveAtAgent(live, agent, said.text(), now, letters);
        }
    }

    /** Help waits for no photo. */
    void toAgentAtOnce(Handoff live, RecoveryAgent agent, String line, Instant now, Letters letters) {
        if (outbox.isShut(agent.chat())) {
            letters.to(live.resident(), phrases.say(live.language(), Line.TALK_UNDELIVERED));
        } else {
            arriveAtAgent(live, agent, line, now, letters);
        }
    }

    /** Words whose turn has come. */
    void arrive(Handoff live, RecoveryAgent agent, boolean byResident, String line, Instant now, Letters letters) {
        if (byResident) {
            arriveAtAgent(live, agent, line, now, letters);
        } else {
            arriveAtResident(live, agent, line, letters);
        }
    }

    /** A photo whose turn has come. Words for which there is no room beside it go before it. */
    void arrive(
            Handoff live,
            RecoveryAgent agent,
            boolean byResident,
            String caption,
            Enclosure photo,
            Instant now,
            Letters letters) {
        var fits = !caption.isBlank() && caption.length() <= MOST_BESIDE_PHOTO;
        if (!caption.isBlank() && !fits) {
            arrive(live, agent, byResident, caption, now, letters);
        }
        var reads = byResident ? agent.reads() : live.language();
        var words = fits ? caption : phrases.text(reads, Line.TALK_PHOTO);
        if (byResident) {
            attention.residentWrote(live, now);
            letters.relay(
                    live.resident(), agent.chat(), forAgent(live, agent, words).enclosing(photo));
        } else {
            letters.relay(
                    live.resident(),
                    live.resident(),
                    forResident(live, agent, words).enclosing(photo));
        }
    }

    void undelivered(Handoff live, RecoveryAgent agent, Letters letters) {
        letters.about(live.resident(), agent.chat(), about(live, agent.reads(), Line.AGENT_UNDELIVERED));
    }

    Utterance about(Handoff live, Language language, Line line) {
        return phrases.say(language, line, Map.of("alias", live.alias().toString()));
    }

    private void arriveAtResident(Handoff live, RecoveryAgent agent, String line, Letters letters) {
        attention.settled(live.id());
        letters.relay(live.resident(), live.resident(), forResident(live, agent, line));
    }

    private void arriveAtAgent(Handoff live, RecoveryAgent agent, String line, Instant now, Letters letters) {
        attention.residentWrote(live, now);
        letters.relay(live.resident(), agent.chat(), forAgent(live, agent, line));
    }

    private Utterance forResident(Handoff live, RecoveryAgent agent, String line) {
        return phrases.say(live.language(), Line.TALK_LINE_TO_RESIDENT, Map.of("agent", agent.name(), "text", line));
    }

    private Utterance forAgent(Handoff live, RecoveryAgent agent, String line) {
        return phrases.say(
                agent.reads(),
                Line.TALK_LINE_TO_AGENT,
                Map.of("alias", live.alias().toString(), "text", line));
    }
}
