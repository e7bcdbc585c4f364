package id.temani.handoff;

import id.temani.delivery.Letters;
import id.temani.later.Later;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An agent has been silent for too long: reminded once, then somebody else is asked. Both sides are told, without blame. */
public final class SilenceDesk {

    /** From the reminder until somebody else is asked. */
    static final Duration AFTER_REMINDER = Duration.ofMinutes(5);

    private final Handoffs handoffs;
    private final Roster roster;
    private final Silences silences;
    private final HandoffDesk handoffDesk;
    private final Later later;
    private final Phrasebook phrases;

    public SilenceDesk(
            Handoffs handoffs,
            Roster roster,
            Silences silences,
            HandoffDesk handoffDesk,
            Later later,
            Phrasebook phrases) {
        this.handoffs = handoffs;
        this.roster = roster;
        this.silences = silences;
        this.handoffDesk = handoffDesk;
        this.later = later;
        this.phrases = phrases;
    }

    /** The time for a line is over. Does nothing when the agent has written or the talk has ended. */
    public void due(HandoffId talk, Instant now, Letters letters) {
        handoffs.lock(talk)
                .filter(handoff -> handoff.status() == Handoff.Status.LIVE)
                .ifPresent(live -> silences.of(talk)
                        .ifPresent(silence -> live.agent()
                                .flatMap(roster::byId)
                                .ifPresent(agent -> act(silence, live, agent, now, letters))));
    }

    private void act(Silence silence, Handoff live, RecoveryAgent agent, Instant now, Letters letters) {
        if (silence.greeting() || silence.reminded()) {
            handoffDesk.giveBack(live, agent, Offer.Answer.LAPSED, now, letters);
            return;
        }
        silences.reminded(live.id());
        later.at(Later.Wake.AGENT_SILENT, live.id().value(), now.plus(AFTER_REMINDER));
        letters.about(
                live.resident(),
                agent.chat(),
                phrases.say(
                        agent.reads(),
                        Line.AGENT_REMINDED,
                        Map.of("alias", live.alias().toString())));
    }
}
