package id.temani.flows.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of one flow, with the steps that every flow has ({@value #ANYWHERE}) put in.
 *
 * @param aside whether being here means that something else was left and is gone back to
 * @param entrances steps that the service itself leads to, besides the start
 * @param anywhere where words and events lead that work at every step; a step's own exit goes first
 * @param steps in the order of the file
 */
public record FlowDefinition(
        String flow,
        int version,
        boolean aside,
        String start,
        List<String> entrances,
        Map<String, String> anywhere,
        Map<String, Step> steps) {

    /** The prefix of the steps that every flow has. */
    public static final String ANYWHERE = "anywhere.";

    public FlowDefinition {
        entrances = List.copyOf(entrances);
        anywhere = Collections.unmodifiableMap(new LinkedHashMap<>(anywhere));
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** @throws IllegalArgumentException when this version has no such step */
    public Step step(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("%s has no step %s".formatted(key(), name)));
    }

    public Optional<Step> find(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** Whether {@code event} leads anywhere from this step. */
    public boolean understands(String step, String event) {
        return step(step).when().containsKey(event) || anywhere.containsKey(event);
    }

    /** Whether a talk that stands here has left something else. */
    public boolean isAside(String step) {
        return aside || step.startsWith(ANYWHERE);
    }

    /** Names the question of a step in the payload of its buttons. */
    public String question(String step) {
        var own = step.startsWith(ANYWHERE) ? step : flow + "." + step;
        return step(step) instanceof Step.Question question ? question.askedAs().orElse(own) : own;
    }

    /** The keys under which the label of a choice may stand: with the texts of its flow, or with those of all. */
    public static List<String> labelKeys(FlowDefinition flow, String step, String code) {
        var group = step.startsWith(ANYWHERE) ? "anywhere" : flow.flow();
        return List.of(group + ".labels." + code, "shared.labels." + code);
    }

    /** Names flow and version in one word. */
    public String key() {
        return flow + "@" + version;
    }
}
