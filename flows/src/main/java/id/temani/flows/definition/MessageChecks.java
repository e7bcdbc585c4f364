package id.temani.flows.definition;

import id.temani.flows.text.HouseRules;
import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether every message, as it is sent with its choices as numbered lines, keeps the rules of the house. */
public final class MessageChecks {

    /** Stands where something is filled in that is known only when it is said: about as long as most of it. */
    private static final String FILLED_IN = "Melati 27";

    private final Texts texts;
    private final HouseRules rules;
    private final Known known;
    private final Set<String> complaints = new LinkedHashSet<>();

    private MessageChecks(Texts texts, HouseRules rules, Known known) {
        this.texts = texts;
        this.rules = rules;
        this.known = known;
    }

    /** Each names the text, its language and what is wrong with it. */
    public static List<String> complaints(List<FlowDefinition> flows, Texts texts, HouseRules rules, Known known) {
        var checks = new MessageChecks(texts, rules, known);
        for (var language : Language.all()) {
            texts.keys().stream()
                    .filter(key -> !key.contains(".labels.")) // checked under the messages they belong to
                    .forEach(key -> texts.find(language, key).ifPresent(text -> checks.check(language, key, text)));
            flows.forEach(flow -> flow.steps().forEach((name, step) -> {
                if (step instanceof Step.Question question) {
                    checks.check(language, flow, name, question);
                }
            }));
        }
        return List.copyOf(checks.complaints);
    }

    private void check(Language language, FlowDefinition flow, String step, Step.Question question) {
        question.arrival().say().ifPresent(key -> {
            var message = new StringBuilder(texts.find(language, key).orElse(""));
            for (var code : question.choices()) {
                message.append("\n10. ");
                FlowDefinition.labelKeys(flow, step, code).stream()
                        .flatMap(label -> texts.find(language, label).stream())
                        .findFirst()
                        .ifPresent(message::append);
            }
            check(language, key, message.toString());
        });
    }

    private void check(Language language, String key, String text) {
        var values = known.values().getOrDefault(language, Map.of());
        var filled = text;
        for (var placeholder : Texts.placeholders(text)) {
            filled = filled.replace("{" + placeholder + "}", values.getOrDefault(placeholder, FILLED_IN));
        }
        rules.complaint(key, filled)
                .ifPresent(complaint -> complaints.add("Text %s in %s %s".formatted(key, language.code(), complaint)));
    }
}
