package id.temani.flows;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Step;
import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every text of ours keeps to beyond the rules that are checked at every start (house-rules.yaml). */
class TextLintTest {

    private static final Flows FLOWS = Flows.load();
    private static final Texts TEXTS = FLOWS.parts().texts();
    private static final Set<String> LISTS_OF_WORDS =
            Set.of("alias.first", "alias.second", "alias.matching", "agent.help");

    private static final Pattern YOU = Pattern.compile("(?iu)\\bkamu\\b|\\p{L}mu\\b|\\bdiriku\\b|\\baku\\b");

    @Test
    void sentencesAreShort() {
        var tooLong = new ArrayList<String>();
        var prose = TEXTS.keys().stream()
                .filter(key -> !LISTS_OF_WORDS.contains(key))
                .toList();
        for (var language : Language.all()) {
            prose.forEach(key -> TEXTS.find(language, key)
                    .ifPresent(
                            text -> Stream.of(text.replaceAll("\\([^)]*\\)", "").split("[.!?:;·•\\n]+"))
                                    .filter(sentence -> sentence.strip().split("\\s+").length > 12)
                                    .forEach(sentence -> tooLong.add(language + " " + key + ": " + sentence.strip()))));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void labelsFitOnButtons() {
        for (var language : Language.all()) {
            FLOWS.parts()
                    .flows()
                    .forEach(flow -> flow.steps().forEach((name, step) -> {
                        if (step instanceof Step.Question question) {
                            var most = question.choices().size() <= 3 ? 20 : 24;
                            question.choices()
                                    .forEach(code -> assertThat(label(language, flow, name, code))
                                            .as("%s, step %s, choice %s", flow.flow(), name, code)
                                            .matches(label -> label.length() <= most || code.equals("fine")));
                        }
                    }));
        }
    }

    /** "Aku baik-baik saja, lanjut" does not fit a button of WhatsApp: numbered text there. */
    @Test
    void noMoreThanTenChoices() {
        FLOWS.parts()
                .flows()
                .forEach(flow -> flow.steps().forEach((name, step) -> {
                    if (step instanceof Step.Question question) {
                        assertThat(question.choices().size()).as(name).isLessThanOrEqualTo(10);
                    }
                }));
    }

    /** Families are addressed as Bapak/Ibu: what they may read says neither "kamu" nor "aku", or has words of its own. */
    @Test
    void sharedTextsAreFitForFamilies() {
        var mixed = new ArrayList<String>();
        TEXTS.keys().forEach(key -> {
            var shared = Stream.of("anywhere.", "ask-person.", "safety.", "family.", "wait.", "talk.", "data.", "core.")
                    .anyMatch(key::startsWith);
            if (shared
                    && !key.contains("@")
                    && TEXTS.find(Language.INDONESIAN, key + "@family").isEmpty()) {
                TEXTS.find(Language.INDONESIAN, key)
                        .filter(text -> YOU.matcher(text.replace("bertemu", "").replace("Aku baik", ""))
                                .find())
                        .ifPresent(text -> mixed.add(key + ": " + text));
            }
        });
        assertThat(mixed).isEmpty();
    }

    @Test
    void screeningHeadersCoverWhatAPreviewShows() {
        for (var language : Language.all()) {
            var shortest = Map.of("part", "1", "parts", "3", "minutes", "1");
            for (var key : List.of("screen.header", "screen.header-part", "screen.header-exact")) {
                assertThat(TEXTS.text(language, key, shortest).length()).as(key).isGreaterThanOrEqualTo(60);
            }
        }
    }

    @Test
    void noEmojiInTextsAboutDanger() {
        TEXTS.keys().stream()
                .filter(key -> key.startsWith("safety."))
                .forEach(key -> TEXTS.find(Language.INDONESIAN, key)
                        .ifPresent(text -> assertThat(text).doesNotContainPattern("\\p{So}")));
    }

    private static String label(Language language, FlowDefinition flow, String step, String code) {
        return FlowDefinition.labelKeys(flow, step, code).stream()
                .flatMap(key -> TEXTS.find(language, key).stream())
                .findFirst()
                .orElseThrow();
    }
}
