package id.temani.handoff;

import id.temani.later.Later;
import java.time.Duration;
import java.time.Instant;

/**
 * Notices when somebody in a live talk waits for their agent, so that "assigned" never comes to mean "forgotten". What
 * follows is the {@link SilenceDesk}'s.
 */
public final class Attention {

    /** From accepting to the first line of a person; then the claim lapses. */
    static final Duration GREETS_WITHIN = Duration.ofMinutes(2);

    /** From a line of the resident to the agent's next one; then the agent is reminded. */
    static final Duration ANSWERS_WITHIN = Duration.ofMinutes(15);

    /** From the end of a talk until its agent is asked about the next one. */
    static final Duration BREATH = Duration.ofSeconds(30);

    private final Silences silences;
    private final Later later;

    public Attention(Silences silences, Later later) {
        this.silences = silences;
        this.later = later;
    }

    /** Whatever was owed before is not this agent's. */
    void accepted(Handoff live, Instant now) {
        silences.end(live.id());
        begin(new Silence(live.id(), now, true, false), now.plus(GREETS_WITHIN));
    }

    /** Only the first line that nobody answered counts. */
    public void residentWrote(Handoff live, Instant now) {
        begin(new Silence(live.id(), now, false, false), now.plus(ANSWERS_WITHIN));
    }

    /** The agent wrote, or the talk is over. */
    public void settled(HandoffId talk) {
        if (silences.end(talk)) {
            later.cancel(Later.Wake.AGENT_SILENT, talk.value());
        }
    }

    /** A talk of this agent is over: whoever waits may be offered to them. */
    public void freed(AgentId agent, Instant now) {
        later.at(Later.Wake.AGENT_FREE, agent.value(), now.plus(BREATH));
    }

    private void begin(Silence silence, Instant wake) {
        if (silences.begin(silence)) {
            later.at(Later.Wake.AGENT_SILENT, silence.talk().value(), wake);
        }
    }
}
