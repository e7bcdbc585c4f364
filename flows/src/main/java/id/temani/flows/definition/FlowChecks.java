package id.temani.flows.definition;

import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether all flows, their texts and the rules they name fit together: every door leads somewhere, every step can be
 * reached, every rule exists with an exit for every answer, every text and label is there in every language.
 */
public final class FlowChecks {

    private final Map<String, FlowDefinition> flows = new HashMap<>();
    private final Texts texts;
    private final Known known;
    private final List<String> complaints = new ArrayList<>();

    private FlowChecks(List<FlowDefinition> flows, Texts texts, Known known) {
        flows.forEach(flow ->
                this.flows.merge(flow.flow(), flow, (one, other) -> one.version() > other.version() ? one : other));
        this.texts = texts;
        this.known = known;
    }

    /** Each names flow, step and reason. */
    public static List<String> complaints(List<FlowDefinition> flows, Texts texts, Known known) {
        var checks = new FlowChecks(flows, texts, known);
        flows.forEach(checks::checkSteps);
        known.places().forEach(checks::requirePlace);
        known.engineTexts().forEach(key -> checks.requireText("the engine", key));
        checks.checkReachable();
        return checks.complaints;
    }

    private void checkSteps(FlowDefinition flow) {
        flow.steps().forEach((name, step) -> {
            var where = flow.flow() + ", step " + name;
            step.arrival().say().ifPresent(key -> requireText(where, key));
            step.arrival().agrees().values().forEach(keys -> keys.forEach(key -> requireText(where, key)));
            switch (step) {
                case Step.Decision decision -> checkRule(where, decision);
                case Step.FreeText text ->
                    require(known.textRules().contains(text.rule()), where, "there is no text rule " + text.rule());
                case Step.Questionnaire sheet ->
                    require(known.instruments().contains(sheet.instrument()), where, "there is no such questionnaire");
                case Step.Door(var arrival, Step.Target.Flow(var to, var target)) -> requireDoor(where, to, target);
                case Step.Door back -> {}
                case Step.Question question ->
                    question.choices().forEach(code -> requireLabel(where, flow, name, code));
                case Step.Reading reading -> {
                    reading.choices().forEach(code -> requireLabel(where, flow, name, code));
                    require(known.cards().contains(reading.card()), where, "there is no card " + reading.card());
                }
                case Step.Passage passage -> {}
                case Step.Silent silent -> {}
            }
        });
    }

    private void checkRule(String where, Step.Decision decision) {
        var outcomes = known.decisions().get(decision.rule());
        require(outcomes != null, where, "there is no rule " + decision.rule());
        require(
                outcomes == null || decision.when().keySet().equals(outcomes),
                where,
                "rule %s answers with %s; each needs an exit, and no other".formatted(decision.rule(), outcomes));
    }

    private void requireDoor(String where, String to, Optional<String> step) {
        var target = flows.get(to);
        require(target != null, where, "there is no flow " + to);
        step.ifPresent(name -> require(
                target == null || target.find(name).isPresent(), where, "flow %s has no step %s".formatted(to, name)));
    }

    private void requirePlace(String place) {
        var parts = place.split("/");
        requireDoor("the engine", parts[0], Optional.of(parts[1]));
    }

    private void requireText(String where, String key) {
        for (var language : Language.all()) {
            var text = texts.find(language, key);
            require(text.isPresent(), where, "there is no text %s in %s".formatted(key, language.code()));
        }
    }

    private void requireLabel(String where, FlowDefinition flow, String step, String code) {
        for (var language : Language.all()) {
            require(
                    FlowDefinition.labelKeys(flow, step, code).stream()
                            .anyMatch(key -> texts.find(language, key).isPresent()),
                    where,
                    "choice %s has no label in %s".formatted(code, language.code()));
        }
    }

    /** From the first word, from every entrance, and through every door. */
    private void checkReachable() {
        var open = new ArrayDeque<String>();
        flows.values().forEach(flow -> {
            flow.entrances().forEach(step -> open.add(flow.flow() + "/" + step));
            flow.anywhere().values().forEach(step -> open.add(flow.flow() + "/" + step));
        });
        known.places().forEach(open::add);
        var reached = new HashSet<String>();
        while (!open.isEmpty()) {
            var place = open.remove();
            if (reached.add(place)) {
                open.addAll(next(place));
            }
        }
        flows.values()
                .forEach(flow -> flow.steps()
                        .keySet()
                        .forEach(step -> require(
                                reached.contains(flow.flow() + "/" + step),
                                flow.flow() + ", step " + step,
                                "nothing leads here")));
    }

    private Set<String> next(String place) {
        var slash = place.indexOf('/');
        var flow = flows.get(place.substring(0, slash));
        var next = new HashSet<String>();
        if (flow != null && flow.find(place.substring(slash + 1)).isPresent()) {
            var step = flow.step(place.substring(slash + 1));
            step.when().values().forEach(to -> next.add(flow.flow() + "/" + to));
            if (step instanceof Step.Door(var arrival, Step.Target.Flow(var to, var target))) {
                var other = flows.get(to);
                next.add(to + "/" + target.orElse(other == null ? "" : other.start()));
            }
        }
        return next;
    }

    private void require(boolean holds, String where, String reason) {
        if (!holds) {
            complaints.add(where + ": " + reason);
        }
    }
}
