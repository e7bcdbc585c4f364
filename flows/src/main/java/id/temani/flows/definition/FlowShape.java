package id.temani.flows.definition;

import id.temani.flows.yaml.UnreadableFile;
import id.temani.flows.yaml.YamlNode;
import java.util.List;
import java.util.Map;

/** Whether one flow holds together: every exit leads to a step, and none is a dead end. */
final class FlowShape {

    /** Telegram's limit of {@code callback_data}, in bytes. */
    private static final int LONGEST_PAYLOAD = 64;

    private final FlowDefinition flow;
    private final YamlNode own;
    private final YamlNode anywhere;

    FlowShape(FlowDefinition flow, YamlNode own, YamlNode anywhere) {
        this.flow = flow;
        this.own = own;
        this.anywhere = anywhere;
    }

    void check() {
        if (flow.find(flow.start()).isEmpty()) {
            throw own.at("start").problem("there is no such step");
        }
        for (var entrance : flow.entrances()) {
            requireStep(entrance, own.at("entrances"), "an entrance");
        }
        flow.anywhere().forEach((event, to) -> requireStep(to, anywhere, "\"" + event + "\""));
        flow.steps().forEach(this::check);
    }

    private void check(String name, Step step) {
        step.when().values().forEach(to -> requireStep(to, node(name), "an exit"));
        switch (step) {
            case Step.Question question -> check(name, question);
            case Step.FreeText text -> {
                requireExit(name, text.when(), Step.ACCEPTED);
                requireExit(name, text.when(), Step.REFUSED);
                requireText(name, text);
            }
            case Step.Questionnaire questionnaire -> requireExit(name, questionnaire.when(), Step.COMPLETE);
            case Step.Reading reading -> {
                requireExit(name, reading.when(), Step.PAGE_BEFORE);
                reading.choices().forEach(code -> requireExit(name, reading.when(), code));
                requireBothAnswers(name, reading.when());
            }
            case Step.Decision decision -> require(!decision.when().isEmpty(), name, "a decision needs exits");
            case Step.Silent silent -> {}
            case Step.Passage passage -> {}
            case Step.Door door -> {}
        }
    }

    private void check(String name, Step.Question question) {
        if (question.arrival().ends()) {
            require(question.choices().isEmpty() && question.when().isEmpty(), name, "a last step asks nothing more");
            return;
        }
        requireText(name, question);
        requireBothAnswers(name, question.when());
        for (var code : question.choices()) {
            requireExit(name, question.when(), code);
            var payload = flow.question(name) + ":" + code;
            require(payload.length() <= LONGEST_PAYLOAD, name, "the payload of choice " + code + " is over 64 bytes");
        }
        question.source().ifPresent(source -> requireExits(name, question.when(), source));
        require(!question.when().isEmpty(), name, "is a dead end: it needs an exit, at least \"otherwise\"");
        require(
                !question.choices().isEmpty()
                        || question.source().isPresent()
                        || question.when().containsKey(Step.OTHERWISE),
                name,
                "offers no choice, so it needs the exit \"otherwise\"");
    }

    private void requireText(String name, Step step) {
        require(step.arrival().say().isPresent(), name, "asks something and says nothing: \"say\" is missing");
    }

    /** A step that answers questions with cards also says where the other questions go. */
    private void requireBothAnswers(String name, Map<String, String> when) {
        if (when.containsKey(Step.FOUND)) {
            requireExit(name, when, Step.DECLINED);
        }
    }

    private void requireExits(String name, Map<String, String> when, Step.Source source) {
        requireExit(name, when, Step.CHOSEN);
        if (source == Step.Source.UNITS || source == Step.Source.UNITS_FOUND) {
            List.of(Step.SEVERAL, Step.CLOSED, Step.NOWHERE).forEach(event -> requireExit(name, when, event));
        }
    }

    private void requireExit(String name, Map<String, String> when, String event) {
        require(when.containsKey(event), name, "has no exit for \"" + event + "\"");
    }

    private void requireStep(String to, YamlNode where, String what) {
        if (flow.find(to).isEmpty()) {
            throw where.problem("%s leads to %s, which is no step".formatted(what, to));
        }
    }

    private void require(boolean holds, String step, String reason) {
        if (!holds) {
            throw problem(step, reason);
        }
    }

    private UnreadableFile problem(String step, String reason) {
        return node(step).problem(reason);
    }

    private YamlNode node(String step) {
        return step.startsWith(FlowDefinition.ANYWHERE)
                ? anywhere.at("steps").at(step.substring(FlowDefinition.ANYWHERE.length()))
                : own.at("steps").at(step);
    }
}
