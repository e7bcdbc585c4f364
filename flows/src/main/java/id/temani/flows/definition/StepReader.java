package id.temani.flows.definition;

import id.temani.conversation.Effect;
import id.temani.flows.definition.Step.Arrival;
import id.temani.flows.yaml.YamlNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one step. The keys it has say of which kind it is, and every kind allows its own keys only. */
final class StepReader {

    private static final String SAY = "say";
    private static final String CHOICES = "choices";
    private static final String CHOICES_FROM = "choices-from";
    private static final String EFFECTS = "effects";
    private static final String SET = "set";
    private static final String FORGET = "forget";
    private static final String AGREES = "agrees";
    private static final String REMEMBER = "remember";
    private static final String WHEN = "when";

    private final String flow;
    private final String prefix;

    /** @param prefix put before the name of every step of this file */
    StepReader(String flow, String prefix) {
        this.flow = flow;
        this.prefix = prefix;
    }

    /** A step's name as the flow that gets it knows it. */
    String prefixed(String name) {
        return prefix + name;
    }

    Step read(YamlNode node) {
        var keys = node.entries().keySet();
        if (keys.contains("decide")) {
            node.only("decide", WHEN);
            return new Step.Decision(arrival(node), node.at("decide").text(), when(node));
        }
        if (keys.contains("to")) {
            node.only("to", SAY, EFFECTS, SET, FORGET);
            return new Step.Door(arrival(node), target(node.at("to").text()));
        }
        if (keys.contains(Step.THEN)) {
            node.only(Step.THEN, SAY, EFFECTS, SET, FORGET, AGREES, "reopens", "extends");
            return new Step.Passage(
                    arrival(node), Map.of(Step.THEN, prefix + node.at(Step.THEN).text()));
        }
        if (keys.contains("questionnaire")) {
            node.only("questionnaire", WHEN);
            return new Step.Questionnaire(
                    arrival(node), node.at("questionnaire").text(), when(node));
        }
        if (keys.contains("read")) {
            node.only("read", SAY, REMEMBER, WHEN);
            return new Step.FreeText(
                    arrival(node), node.at("read").text(), node.at(REMEMBER).text(), when(node));
        }
        if (keys.contains("card")) {
            node.only("card", CHOICES, SET, WHEN);
            return new Step.Reading(
                    arrival(node), node.at("card").text(), node.at(CHOICES).texts(), when(node));
        }
        return keys.contains("silent") ? silent(node) : question(node);
    }

    private Step silent(YamlNode node) {
        node.only("silent", EFFECTS, SET, FORGET, WHEN).at("silent").yesOrNo();
        return new Step.Silent(arrival(node), when(node));
    }

    private Step question(YamlNode node) {
        node.only(SAY, CHOICES, CHOICES_FROM, REMEMBER, EFFECTS, SET, FORGET, WHEN, "asked-as", "ends");
        var choices = node.find(CHOICES).map(YamlNode::texts).orElse(List.of());
        if (new HashSet<>(choices).size() != choices.size()) {
            throw node.at(CHOICES).problem("a choice stands here twice");
        }
        var source = node.find(CHOICES_FROM).map(from -> from.oneOf(Step.Source.class));
        return new Step.Question(
                arrival(node),
                choices,
                source,
                node.find(REMEMBER).map(YamlNode::text),
                node.find("asked-as").map(YamlNode::text),
                when(node));
    }

    private Arrival arrival(YamlNode node) {
        var effects = node.find(EFFECTS)
                .map(list ->
                        list.list().stream().map(one -> one.oneOf(Effect.class)).toList())
                .orElse(List.of());
        return new Arrival(
                node.find(SAY).map(say -> flow + "." + say.text()),
                effects,
                set(node),
                new HashSet<>(node.find(FORGET).map(YamlNode::texts).orElse(List.of())),
                agrees(node),
                node.find("reopens").map(YamlNode::yesOrNo).orElse(false),
                node.find("extends").map(YamlNode::yesOrNo).orElse(false),
                node.find("ends").map(YamlNode::yesOrNo).orElse(false));
    }

    private Map<String, List<String>> agrees(YamlNode node) {
        var agrees = new LinkedHashMap<String, List<String>>();
        node.find(AGREES)
                .ifPresent(consents -> consents.entries()
                        .forEach((fact, texts) -> agrees.put(
                                fact,
                                texts.texts().stream()
                                        .map(text -> flow + "." + text)
                                        .toList())));
        return agrees;
    }

    private static Map<String, String> set(YamlNode node) {
        var set = new LinkedHashMap<String, String>();
        node.find(SET).ifPresent(facts -> facts.entries().forEach((fact, value) -> set.put(fact, value.text())));
        return set;
    }

    private Map<String, String> when(YamlNode node) {
        var when = new LinkedHashMap<String, String>();
        node.find(WHEN).ifPresent(exits -> exits.entries().forEach((event, to) -> when.put(event, prefix + to.text())));
        return when;
    }

    private static Step.Target target(String to) {
        if (to.equals("back")) {
            return new Step.Target.Back();
        }
        var slash = to.indexOf('/');
        return slash < 0
                ? new Step.Target.Flow(to, Optional.empty())
                : new Step.Target.Flow(to.substring(0, slash), Optional.of(to.substring(slash + 1)));
    }
}
