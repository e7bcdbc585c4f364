package id.temani.flows.definition;

import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Reads flow files and puts into each what works anywhere. What can be seen from one file alone is refused here; what
 * takes all files and the texts, by {@link FlowChecks}.
 */
public final class FlowReader {

    private static final String STEPS = "steps";

    private final String file;
    private final YamlNode anywhere;

    /**
     * @param file what complaints call the file with the words that work anywhere
     * @throws id.temani.flows.yaml.UnreadableFile when it cannot be read
     */
    public FlowReader(String file, String content) {
        this.file = file;
        this.anywhere = YamlFile.read(file, content).only("words", "happened", STEPS);
    }

    /**
     * Itself, if each of these words works anywhere: a command word that leads nowhere would leave somebody stuck.
     *
     * @throws id.temani.flows.yaml.UnreadableFile when one is missing
     */
    public FlowReader answering(List<String> words) {
        words.forEach(anywhere.at("words")::at);
        return this;
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule; names file, line, step and reason */
    public FlowDefinition read(String name, String content) {
        var root = YamlFile.read(name, content)
                .only("flow", "version", "aside", "start", "entrances", "only-words", STEPS);
        var flow = root.at("flow").text();
        var events = events(root);
        var steps = new LinkedHashMap<>(steps(root, new StepReader(flow, "")));
        steps.putAll(reachedFrom(events, steps(anywhere, new StepReader("anywhere", FlowDefinition.ANYWHERE)), steps));
        var definition = new FlowDefinition(
                flow,
                root.at("version").number(),
                root.find("aside").map(YamlNode::yesOrNo).orElse(false),
                root.at("start").text(),
                root.find("entrances").map(YamlNode::texts).orElse(List.of()),
                events,
                steps);
        new FlowShape(definition, root, anywhere).check();
        return definition;
    }

    /** The file with the words that work anywhere, as complaints call it. */
    public String anywhereFile() {
        return file;
    }

    /** Words and events with where they lead; a flow for people who are no residents knows some of the words only. */
    private Map<String, String> events(YamlNode flow) {
        var events = new LinkedHashMap<String, String>();
        flow.find("only-words")
                .map(YamlNode::list)
                .ifPresentOrElse(
                        only -> only.forEach(word -> events.put(word.text(), target(word))),
                        () -> List.of("words", "happened")
                                .forEach(part -> anywhere.at(part)
                                        .entries()
                                        .forEach((event, to) ->
                                                events.put(event, FlowDefinition.ANYWHERE + to.text()))));
        return events;
    }

    private String target(YamlNode word) {
        return anywhere.at("words")
                .find(word.text())
                .map(to -> FlowDefinition.ANYWHERE + to.text())
                .orElseThrow(() -> word.problem("is no word that works anywhere"));
    }

    /** The steps that these events lead to, directly or on from there; and the ones a flow's own exits name. */
    private static Map<String, Step> reachedFrom(
            Map<String, String> events, Map<String, Step> shared, Map<String, Step> own) {
        var open = new ArrayDeque<>(events.values());
        own.values().forEach(step -> open.addAll(step.when().values()));
        var reached = new LinkedHashSet<String>();
        while (!open.isEmpty()) {
            var name = open.remove();
            if (shared.containsKey(name) && reached.add(name)) {
                open.addAll(shared.get(name).when().values());
            }
        }
        var kept = new LinkedHashMap<>(shared);
        kept.keySet().retainAll(reached);
        return kept;
    }

    private static Map<String, Step> steps(YamlNode root, StepReader reader) {
        var steps = new LinkedHashMap<String, Step>();
        root.at(STEPS).entries().forEach((name, node) -> {
            if (!name.matches("[a-z0-9-]{1,30}")) {
                throw node.problem("a step's name has 1 to 30 lower-case letters, digits and hyphens");
            }
            steps.put(reader.prefixed(name), reader.read(node));
        });
        return steps;
    }
}
