package id.temani.casefile;

import id.temani.handoff.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An agent asks a questionnaire again, one question after the other; at most one interview per case. Prints nothing of it.
 *
 * @param values the answers so far as {@link id.temani.screening.AnswerSheet#toMap} writes them, and what waits beside them
 * @param turn rises with every answer, so that a button of an earlier question changes nothing
 * @param asking whether what the agent types may be an answer to this one; at most one per agent
 */
public record Interview(
        CaseId file, AgentId agent, Map<String, String> values, int turn, boolean asking, Instant touchedAt) {

    /** How long an interview that nobody goes on with is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** What is ticked so far of a question that takes several answers; no id of a question, because of the sign. */
    private static final String PICKED = "@picked";

    /** What was typed while a talk was live too, until its writer says for whom it is. */
    private static final String HELD = "@held";

    public Interview {
        values = Map.copyOf(values);
    }

    /** @param sheet the answers, as they are stored */
    Interview answered(Map<String, String> sheet, Instant now) {
        return new Interview(file, agent, sheet, turn + 1, true, now);
    }

    Interview picking(Set<String> codes, Instant now) {
        return with(PICKED, String.join(",", codes), now);
    }

    /** What is ticked; empty: nothing was tapped at this question yet. */
    Optional<Set<String>> picked() {
        return Optional.ofNullable(values.get(PICKED))
                .map(codes -> codes.isEmpty() ? new TreeSet<>() : new TreeSet<>(Set.of(codes.split(","))));
    }

    /** The words wait; the question stays as it is. */
    Interview holding(String words, Instant now) {
        var more = new HashMap<>(values);
        more.put(HELD, words);
        return new Interview(file, agent, more, turn, asking, now);
    }

    Optional<String> held() {
        return Optional.ofNullable(values.get(HELD));
    }

    /** Nothing typed is an answer any more, and nothing waits to be passed on. */
    Interview paused(Instant now) {
        return new Interview(file, agent, withoutHeld(), turn, false, now);
    }

    Interview asked(Instant now) {
        return new Interview(file, agent, withoutHeld(), turn, true, now);
    }

    private Interview with(String name, String value, Instant now) {
        var more = withoutHeld();
        more.put(name, value);
        return new Interview(file, agent, more, turn + 1, true, now);
    }

    private Map<String, String> withoutHeld() {
        var less = new HashMap<>(values);
        less.remove(HELD);
        return less;
    }

    @Override
    public String toString() {
        return "Interview[%s, redacted]".formatted(file);
    }
}
