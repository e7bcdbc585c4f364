package id.temani.flows.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.temani.flows.Flows;
import id.temani.flows.card.Card.Audience;
import id.temani.flows.card.CardSearch;
import id.temani.flows.card.CardSearch.Answer;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import id.temani.resident.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The questions of {@code card-questions.yaml}, each with the card it should find. */
class LuceneCardSearchTest {

    private static final CardSearch SEARCH = Flows.load().parts().search();

    private record Asked(String question, Language language, Audience reader, String card, Optional<Integer> page) {

        boolean expectsACard() {
            return !card.equals("none") && !card.equals("declined");
        }

        Optional<Integer> found() {
            return SEARCH.ask(question, language, reader) instanceof Answer.Found(var card, var at)
                    ? Optional.of(at)
                    : Optional.empty();
        }

        String answer() {
            return switch (SEARCH.ask(question, language, reader)) {
                case Answer.Found(var found, var page) -> found.id();
                case Answer.Declined() -> "declined";
                case Answer.Unknown() -> "none";
            };
        }
    }

    /** A question that finds nothing is asked again; one that finds the wrong card misleads. */
    @TestFactory
    Stream<DynamicTest> findsTheCardOrNone() throws IOException {
        return questions().stream()
                .map(one -> dynamicTest(
                        one.question(), () -> assertThat(one.answer()).isEqualTo(one.card())));
    }

    /** Where the file says which page answers, the card opens there. */
    @TestFactory
    Stream<DynamicTest> opensThePageThatAnswers() throws IOException {
        return questions().stream()
                .filter(one -> one.page().isPresent())
                .map(one -> dynamicTest(
                        one.question(), () -> assertThat(one.found()).isEqualTo(one.page())));
    }

    @Test
    void printsHowOftenItIsRight() throws IOException {
        var all = questions();
        var answered = all.stream()
                .filter(one -> !List.of("none", "declined").contains(one.answer()))
                .toList();
        var right =
                answered.stream().filter(one -> one.answer().equals(one.card())).count();
        var expected = all.stream().filter(Asked::expectsACard).count();

        System.out.printf(
                "Cards found: precision %d of %d, recall %d of %d%n", right, answered.size(), right, expected);
        assertThat(all.size()).isGreaterThanOrEqualTo(60);
        assertThat(right).as("no card is the wrong one").isEqualTo(answered.size());
    }

    @Test
    void aVeryLongQuestionIsNoTrouble() {
        assertThat(SEARCH.ask("sabu ".repeat(2000), Language.INDONESIAN, Audience.OTHERS))
                .isNotNull();
        assertThat(SEARCH.ask("", Language.INDONESIAN, Audience.OTHERS)).isEqualTo(new Answer.Unknown());
        assertThat(SEARCH.ask("+-&&||!(){}[]^\"~*?:\\/", Languages.ENGLISH, Audience.OTHERS))
                .isEqualTo(new Answer.Unknown());
    }

    private static List<Asked> questions() throws IOException {
        var file = Path.of("src/test/resources/card-questions.yaml");
        return YamlFile.read("card-questions.yaml", Files.readString(file)).at("questions").list().stream()
                .map(LuceneCardSearchTest::asked)
                .toList();
    }

    private static Asked asked(YamlNode node) {
        return new Asked(
                node.at("ask").text(),
                node.find("in")
                        .flatMap(language -> Language.of(language.text()))
                        .orElse(Language.INDONESIAN),
                node.find("for").isPresent() ? Audience.FAMILY : Audience.OTHERS,
                node.at("card").text(),
                node.find("page").map(YamlNode::number));
    }
}
