package id.temani.handoff;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a coordinator calls agents: by the name they chose. Where several chose the same, a number goes with it, in the
 * order in which they joined ("Ayu 2").
 */
public final class AgentNames {

    private final Map<AgentId, String> names = new LinkedHashMap<>();
    private final Map<AgentId, RecoveryAgent> agents = new HashMap<>();

    /** @param agents in the order in which they joined */
    public AgentNames(List<RecoveryAgent> agents) {
        var counts = new HashMap<String, Integer>();
        agents.forEach(agent -> counts.merge(folded(agent.name()), 1, Integer::sum));
        var numbers = new HashMap<String, Integer>();
        for (var agent : agents) {
            var name = folded(agent.name());
            var number = numbers.merge(name, 1, Integer::sum);
            names.put(agent.id(), counts.getOrDefault(name, 1) == 1 ? agent.name() : agent.name() + " " + number);
            this.agents.put(agent.id(), agent);
        }
    }

    /**
     * An agent whom a text begins with.
     *
     * @param rest what stands behind the name; may be empty
     */
    public record Named(RecoveryAgent agent, String rest) {

        @Override
        public String toString() {
            return "Named[redacted]";
        }
    }

    public String of(RecoveryAgent agent) {
        return names.getOrDefault(agent.id(), agent.name());
    }

    /** The agent with the longest name that the text begins with; case does not matter. */
    public Optional<Named> read(String text) {
        var typed = text.strip().replaceAll("\\s+", " ");
        var line = folded(typed);
        return names.entrySet().stream()
                .filter(entry -> begins(line, folded(entry.getValue())))
                .max(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.length(), other.length())))
                .map(entry -> new Named(
                        requireNonNull(agents.get(entry.getKey())),
                        typed.substring(entry.getValue().length()).strip()));
    }

    public Optional<RecoveryAgent> byId(AgentId id) {
        return Optional.ofNullable(agents.get(id));
    }

    private static boolean begins(String line, String name) {
        return line.startsWith(name) && (line.length() == name.length() || line.charAt(name.length()) == ' ');
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
