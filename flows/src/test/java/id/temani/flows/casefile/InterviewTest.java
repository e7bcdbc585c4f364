package id.temani.flows.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.temani.casefile.CaseState;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import id.temani.screening.Scores;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Interviews with the shipped questionnaire, answered the way agents type. */
class InterviewTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/instruments/assist-3.1/worked-examples.yaml");
    private static final Scores NOTHING = new Scores("assist-3.1@1", List.of());

    private final InterviewScene scene = new InterviewScene(Language.INDONESIAN);

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleComesToTheSamePointsThroughTheChat() throws IOException {
        var file = YamlFile.read("worked-examples.yaml", Files.readString(EXAMPLES));
        return file.at("worked-examples").list().stream()
                .map(example -> dynamicTest(example.at("id").text(), () -> comesToTheSame(example)));
    }

    private static void comesToTheSame(YamlNode example) {
        var scene = new InterviewScene(Language.INDONESIAN);
        var file = scene.accompanied("Melati Pagi", 27, NOTHING, "low");
        scene.told(file, "");

        while (scene.asked(file).isPresent()) {
            var question = scene.asked(file).orElseThrow();
            var answer = example.at("answers").at(question.id());
            var codes = answer.isList() ? answer.texts() : List.of(answer.text());
            scene.typed(IntStream.range(0, question.options().size())
                    .filter(place ->
                            codes.contains(question.options().get(place).code()))
                    .mapToObj(place -> Integer.toString(place + 1))
                    .collect(Collectors.joining(",")));
            assertThat(scene.asked(file)).isNotEqualTo(java.util.Optional.of(question));
        }
        scene.typed("simpan hasil");

        var expected = example.at("results").entries().entrySet().stream()
                .map(one -> "%s=%d:%s"
                        .formatted(
                                one.getKey(),
                                one.getValue().at("points").number(),
                                one.getValue().at("band").text()))
                .collect(Collectors.toSet());
        var points = scene.found(file).orElseThrow().value("points").split(" ");
        assertThat(Set.of(points))
                .containsAll(expected)
                .hasSize(expected.size() + 1)
                .contains("assist-3.1@1");
        assertThat(scene.state(file)).isEqualTo(CaseState.ASSESSED);
    }

    @Test
    void aButtonTappedTwiceCountsOnce() {
        var file = scene.accompanied("Melati Pagi", 27, NOTHING, "low");
        var cannabis = button(scene.told(file, ""), "cannabis");

        var ticked = scene.told(file, cannabis);
        var again = scene.told(file, cannabis);

        assertThat(ticked.getFirst().choices())
                .anyMatch(choice -> choice.label().startsWith("✓"));
        assertThat(again.getFirst().choices()).anyMatch(choice -> choice.label().startsWith("✓"));
        assertThat(again.getFirst().text()).contains("dari pertanyaan sebelumnya");
    }

    @Test
    void twoCasesAtOnceDoNotMix() {
        var melati = scene.accompanied("Melati Pagi", 27, NOTHING, "low");
        var mawar = scene.accompanied("Mawar Senja", 28, NOTHING, "low");
        var first = scene.told(melati, "");
        scene.told(mawar, "");

        scene.typed("1");
        assertThat(scene.asked(mawar).orElseThrow().id()).isEqualTo("q2.tobacco");
        assertThat(scene.asked(melati).orElseThrow().id()).isEqualTo("q1");
        scene.told(melati, button(first, "NONE"));
        assertThat(scene.asked(melati).orElseThrow().id()).isEqualTo("q1-probe");
        scene.typed("3");

        assertThat(scene.asked(melati).orElseThrow().id()).isEqualTo("q2.cannabis");
        assertThat(scene.asked(mawar).orElseThrow().id()).isEqualTo("q2.tobacco");
    }

    @Test
    void goesBackSkipsPausesAndIsCancelled() {
        var file = scene.accompanied("Melati Pagi", 27, NOTHING, "low");
        scene.told(file, "");
        scene.typed("ganja");
        assertThat(scene.asked(file).orElseThrow().id()).isEqualTo("q2.cannabis");
        scene.typed("kembali");
        assertThat(scene.asked(file).orElseThrow().id()).isEqualTo("q1");
        scene.typed("3");
        scene.typed("lewati");
        assertThat(scene.asked(file).orElseThrow().id()).isEqualTo("q6.cannabis");

        scene.typed("jeda");
        assertThat(scene.typed("1")).isEmpty();
        assertThat(scene.told(file, "").getFirst().text()).contains("khawatir");
        var paused = scene.told(file, "jeda");
        scene.told(file, button(paused, ".cancel"));

        assertThat(scene.isOpen(file)).isFalse();
        assertThat(scene.told(file, button(paused, ".go-on")).getFirst().text()).contains("sudah dihapus");
        assertThat(scene.found(file)).isEmpty();
    }

    @Test
    void theCardSaysInWordsWhereBothDiffer() {
        var own = Scores.read("assist-3.1@1 cannabis=2:low").orElseThrow();
        var file = scene.accompanied("Melati Pagi", 27, own, "low");
        assertThat(scene.card(file).text()).doesNotContain("Cek sendiri");
        scene.told(file, "");
        Stream.of("3", "4", "1", "1", "1", "1", "1", "1", "simpan hasil").forEach(scene::typed);

        assertThat(scene.card(file).text())
                .contains("Cek sendiri: rendah. Wawancara: sedang. Hasilnya berbeda.")
                .contains("Kanabis (ganja): cek sendiri 2 poin, rendah; wawancara 4 poin, sedang");
    }

    @Test
    void nothingIsToldToWhoeverSeesTheFirstSixtyCharacters() {
        var file = scene.accompanied("Ada Awan", 1, NOTHING, "low");
        var seen = Stream.<List<Utterance>>of(
                        scene.told(file, ""), scene.typed("2,3"), scene.typed("1"), scene.typed("entah ya"))
                .flatMap(List::stream)
                .map(said -> said.text().substring(0, 60))
                .toList();

        assertThat(seen).hasSize(4).noneMatch(text -> text.contains("pakai") || text.contains("alkohol"));
    }

    private static String button(List<Utterance> said, String code) {
        return said.getLast().choices().stream()
                .map(Choice::payload)
                .filter(payload -> payload.endsWith(" " + code))
                .map(payload -> payload.split(":", 4)[3])
                .findFirst()
                .orElseThrow();
    }
}
