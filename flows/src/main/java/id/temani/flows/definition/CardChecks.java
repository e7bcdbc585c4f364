package id.temani.flows.definition;

import id.temani.flows.card.Card;
import id.temani.flows.card.Cards;
import id.temani.flows.text.HouseRules;
import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether every page of every card, as it is sent with its first line and its choices, keeps the rules of the house. */
public final class CardChecks {

    private static final String HEADER = "reading.header";

    private final List<FlowDefinition> flows;
    private final Texts texts;
    private final HouseRules rules;
    private final Known known;
    private final List<String> complaints = new ArrayList<>();

    private CardChecks(List<FlowDefinition> flows, Texts texts, HouseRules rules, Known known) {
        this.known = known;
        this.flows = flows;
        this.texts = texts;
        this.rules = rules;
    }

    /** Each names card, page, language and what is wrong. */
    public static List<String> complaints(
            Cards cards, List<FlowDefinition> flows, Texts texts, HouseRules rules, Known known) {
        var checks = new CardChecks(flows, texts, rules, known);
        for (var language : Language.all()) {
            cards.all().forEach(card -> checks.check(card, language));
        }
        return checks.complaints;
    }

    private void check(Card card, Language language) {
        for (int number = 1; number <= card.pages().size(); number++) {
            var page = card.pages().get(number - 1).in(language);
            var text = card.title().in(language) + "\n" + page;
            require(card, language, "page " + number, text, choices(card, language, number));
        }
        card.advice().forEach((band, text) -> require(card, language, "advice for " + band, text.in(language), ""));
    }

    private void require(Card card, Language language, String what, String text, String choices) {
        var header =
                texts.text(language, HEADER, Map.of("page", "1", "pages", "1")); // one digit each: at most nine pages
        try {
            var filled = Texts.filled("Card " + card.id(), text, known.values().getOrDefault(language, Map.of()));
            rules.complaint("cards." + card.id(), header + "\n\n" + allowed(card, filled) + choices)
                    .ifPresent(complaint -> complaints.add(
                            "Card %s, %s, in %s %s: %s".formatted(card.id(), what, language.code(), complaint, text)));
        } catch (IllegalArgumentException valueMissing) {
            complaints.add("%s (%s, in %s)".formatted(valueMissing.getMessage(), what, language.code()));
        }
    }

    /** A legal card calls the law's own things by their names. */
    private String allowed(Card card, String text) {
        return card.legal() ? rules.withoutLegalTerms(text) : text;
    }

    private String choices(Card card, Language language, int number) {
        if (number < card.pages().size()) {
            return numbered(List.of(label(language, Step.NEXT_PAGE), label(language, Step.PAGE_BEFORE)));
        }
        var longest = "";
        for (var flow : flows) {
            for (var step : flow.steps().entrySet()) {
                if (step.getValue() instanceof Step.Reading reading && reads(reading, card)) {
                    var block = numbered(labels(language, flow, step.getKey(), reading));
                    longest = block.length() > longest.length() ? block : longest;
                }
            }
        }
        return longest;
    }

    private static boolean reads(Step.Reading reading, Card card) {
        return reading.card().equals(Step.CHOSEN) || reading.card().equals(card.id());
    }

    private List<String> labels(Language language, FlowDefinition flow, String step, Step.Reading reading) {
        var labels = new ArrayList<String>();
        for (var code : reading.choices()) {
            FlowDefinition.labelKeys(flow, step, code).stream()
                    .flatMap(key -> texts.find(language, key).stream())
                    .findFirst()
                    .ifPresent(labels::add);
        }
        return labels;
    }

    private String label(Language language, String code) {
        return texts.find(language, "shared.labels." + code).orElseThrow();
    }

    private static String numbered(List<String> labels) {
        return labels.stream().map(label -> "\n1. " + label).collect(Collectors.joining());
    }
}
