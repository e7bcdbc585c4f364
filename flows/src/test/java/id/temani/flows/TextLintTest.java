package id.temani.flows;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Step;
import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every text of ours keeps to, as it is sent: length, a neutral beginning, words we do not use, labels that fit. */
class TextLintTest {

    private static final Flows FLOWS = Flows.load();
    private static final Texts TEXTS = FLOWS.parts().texts();
    private static final int LONGEST = 300;

    /** Read on purpose, with a tap, or about life and death: may be longer. */
    private static final List<String> MAY_BE_LONGER =
            List.of("safety.", "under-age.", ".consent-long", "first-contact.about-check", "first-contact.intro");

    private static final Set<String> LISTS_OF_WORDS = Set.of("alias.words", "agent.help");

    private static final List<String> NEVER_SAID = List.of(
            "pecandu",
            "junkie",
            "penyalah guna",
            "penyalahguna",
            "korban",
            "pelaku",
            "kecanduan",
            "sakau",
            "bersih",
            "kotor",
            "gagal",
            "kambuh",
            "melapor",
            "lapor",
            "kenapa kamu",
            "pil setan",
            "barang haram",
            "anda",
            "kamu pasti aman",
            "tidak akan dipenjara",
            "100 %",
            "100%",
            "bnn tidak akan tahu",
            "aman dari hukum",
            "berhenti total",
            "addict",
            "abuser",
            "junkie",
            "clean",
            "dirty",
            "relapse",
            "victim",
            "will not go to jail");

    private static final List<String> NOT_AT_THE_BEGINNING = List.of(
            "narkoba",
            "zat",
            "ganja",
            "shabu",
            "sabu",
            "rehab",
            "bunuh",
            "mengakhiri",
            "mati",
            "overdosis",
            "suntik",
            "obat",
            "drug",
            "cannabis",
            "suicide",
            "die",
            "overdose",
            "kill",
            "ending your life",
            "pemakaian");

    private static final Pattern YOU = Pattern.compile("(?iu)\\bkamu\\b|\\p{L}mu\\b|\\bdiriku\\b|\\baku\\b");

    @Test
    void noMessageIsLongerThanThreeHundredCharactersWithItsNumberedChoices() {
        var tooLong = new ArrayList<String>();
        messages().forEach((key, text) -> {
            if (text.length() > LONGEST && MAY_BE_LONGER.stream().noneMatch(key::contains)) {
                tooLong.add(key + " has " + text.length());
            }
        });
        assertThat(tooLong).isEmpty();
    }

    @Test
    void longMessagesStillFitIntoOneMessageOfEveryChannel() {
        assertThat(messages().values())
                .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(1024));
    }

    @Test
    void theFirstSixtyCharactersTellNobodyAnything() {
        messages()
                .forEach((key, text) -> assertThat(NOT_AT_THE_BEGINNING)
                        .as("%s: %s", key, text)
                        .noneMatch(word -> contains(text.substring(0, Math.min(60, text.length())), word)));
    }

    @Test
    void wordsThatHurtAreNotUsed() {
        for (var language : Language.values()) {
            TEXTS.keys()
                    .forEach(key -> TEXTS.find(language, key)
                            .ifPresent(text -> assertThat(NEVER_SAID)
                                    .as("%s in %s: %s", key, language, text)
                                    .noneMatch(word -> contains(text, word))));
        }
    }

    @Test
    void sentencesAreShort() {
        var tooLong = new ArrayList<String>();
        var prose = TEXTS.keys().stream()
                .filter(key -> !LISTS_OF_WORDS.contains(key))
                .toList();
        prose.forEach(key -> TEXTS.find(Language.INDONESIAN, key)
                .ifPresent(text -> Stream.of(text.replaceAll("\\([^)]*\\)", "").split("[.!?:;·•\\n]+"))
                        .filter(sentence -> sentence.strip().split("\\s+").length > 15)
                        .forEach(sentence -> tooLong.add(key + ": " + sentence.strip()))));
        assertThat(tooLong).isEmpty();
    }

    @Test
    void labelsFitOnButtons() {
        for (var language : Language.values()) {
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
        for (var language : Language.values()) {
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

    /** Every message of the flows with its choices as numbered lines, and every line of the rules. */
    private static Map<String, String> messages() {
        var messages = new HashMap<String, String>();
        for (var language : Language.values()) {
            var values = new HashMap<>(FLOWS.parts().values(language));
            values.put("detail", "");
            TEXTS.keys().stream()
                    .filter(key -> !key.contains(".labels."))
                    .forEach(key -> TEXTS.find(language, key)
                            .ifPresent(text -> messages.put(key + " " + language.code(), filled(text, values))));
            FLOWS.parts()
                    .flows()
                    .forEach(flow -> flow.steps().forEach((name, step) -> {
                        if (step instanceof Step.Question question) {
                            question.arrival()
                                    .say()
                                    .ifPresent(key -> messages.put(
                                            key + " " + language.code(),
                                            filled(TEXTS.find(language, key).orElseThrow(), values)
                                                    + numbered(language, flow, name, question)));
                        }
                    }));
        }
        return messages;
    }

    private static String filled(String text, Map<String, String> values) {
        var filled = text;
        for (var placeholder : Texts.placeholders(text)) {
            filled = filled.replace("{" + placeholder + "}", values.getOrDefault(placeholder, "Melati 27"));
        }
        return filled;
    }

    private static String numbered(Language language, FlowDefinition flow, String step, Step.Question question) {
        var lines = new StringBuilder();
        for (int i = 0; i < question.choices().size(); i++) {
            lines.append("\n%d. %s"
                    .formatted(
                            i + 1,
                            label(language, flow, step, question.choices().get(i))));
        }
        return lines.toString();
    }

    private static String label(Language language, FlowDefinition flow, String step, String code) {
        return FlowDefinition.labelKeys(flow, step, code).stream()
                .flatMap(key -> TEXTS.find(language, key).stream())
                .findFirst()
                .orElseThrow();
    }

    private static boolean contains(String text, String word) {
        return Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                .matcher(text)
                .find();
    }
}
