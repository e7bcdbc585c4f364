package id.temani.flows.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

    @Test
    void keepsWordsThatLookLikeTruthValuesAsWords() {
        var file = read("{answers: [no, yes, ya, tidak, off], one: 1}");

        assertThat(file.at("answers").texts()).containsExactly("no", "yes", "ya", "tidak", "off");
        assertThat(file.at("one").number()).isEqualTo(1);
    }

    @Test
    void readsAnEmojiWhereverItStands() {
        for (var before = 1_000; before < 1_040; before++) {
            var text = "x".repeat(before) + "😊";
            assertThat(read("a: \"" + text + "\"").at("a").text()).isEqualTo(text);
        }
    }

    @Test
    void keepsTheOrderOfKeysAndTheWordsOfAParagraph() {
        var file = read("b: |\n  two\n  lines\na: 2027-06-30\nc: true\n");

        assertThat(file.entries().keySet()).containsExactly("b", "a", "c");
        assertThat(file.at("b").text()).isEqualTo("two\nlines\n");
        assertThat(file.at("a").day()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(file.at("c").yesOrNo()).isTrue();
    }

    @Test
    void readsTheConstantsOfAnEnumInLowerCaseWithHyphens() {
        assertThat(read("unit: milli-seconds").at("unit").isList()).isFalse();
        assertThat(read("unit: seconds").at("unit").oneOf(TimeUnit.class)).isEqualTo(TimeUnit.SECONDS);
        complains(
                "file.yaml:1: unit: \"weeks\" is not one of [nanoseconds",
                () -> read("unit: weeks").at("unit").oneOf(TimeUnit.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: 1\nb: 2\na: 3'           | file.yaml:3: a: stands here twice",
                "'a: {b: 1, c: {d: 1, d: 2}}' | file.yaml:1: a.c.d: stands here twice",
                "'a: &x 1\nb: *x'             | file.yaml:2: b: references to other values are not used here",
                "'a: [1'                      | file.yaml:1: is not YAML",
                "''                           | file.yaml:1: is empty",
                "'a: 1\n---\nb: 2'            | file.yaml:3: holds a second document",
            })
    void refusesWhatWouldBeReadDifferentlyThanItLooks(String content, String complaint) {
        complains(complaint, () -> read(content));
    }

    @Test
    void namesFileLineAndKeyOfWhatItDidNotExpect() {
        var file = read("steps:\n  - say: hello\n  - sya: hello\n    empty:\n");

        complains(
                "file.yaml:3: steps[2].sya: unknown key, known here are [say, empty]",
                () -> file.at("steps").list().get(1).only("say", "empty"));
        complains(
                "file.yaml:3: steps[2]: \"say\" is missing",
                () -> file.at("steps").list().get(1).at("say"));
        complains(
                "file.yaml:4: steps[2].empty: is empty",
                () -> file.at("steps").list().get(1).at("empty").text());
        complains(
                "file.yaml:1: steps: a text is expected here",
                () -> file.at("steps").text());
        complains(
                "file.yaml:1: steps: keys with values are expected here",
                () -> file.at("steps").entries());
        complains(
                "file.yaml:2: steps[1].say: a list is expected here",
                () -> file.at("steps").list().getFirst().at("say").list());
        complains(
                "a whole number is expected here",
                () -> file.at("steps").list().getFirst().at("say").number());
        complains(
                "a day like 2027-06-30 is expected here",
                () -> file.at("steps").list().getFirst().at("say").day());
        complains(
                "true or false is expected here",
                () -> file.at("steps").list().getFirst().at("say").yesOrNo());
    }

    @Test
    void saysWhereACheckOfTheCoreFailed() {
        complains(
                "file.yaml:1: a: too small",
                () -> read("a: 1").at("a").here(() -> {
                    throw new IllegalArgumentException("too small");
                }));
    }

    private static YamlNode read(String content) {
        return YamlFile.read("file.yaml", content);
    }

    private static void complains(String complaint, Runnable reading) {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(reading::run).withMessageContaining(complaint);
    }
}
