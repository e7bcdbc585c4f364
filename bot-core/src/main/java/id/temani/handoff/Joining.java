package id.temani.handoff;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who came with an agent's code and whose coordinator has not confirmed yet that it is the right person.
 *
 * @param choices the words of which the coordinator chooses one; one of them stands on the phone of whoever joins
 * @param word the one on their phone; empty once another was named: then nothing fits any more
 */
public record Joining(AgentId agent, List<String> choices, Optional<String> word) {

    public Joining {
        choices = List.copyOf(choices);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Joining[%s]".formatted(agent.value());
    }
}
