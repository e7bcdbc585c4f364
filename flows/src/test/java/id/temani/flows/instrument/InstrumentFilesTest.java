package id.temani.flows.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.temani.flows.yaml.UnreadableFile;
import id.temani.resident.Language;
import id.temani.resident.Languages;
import id.temani.screening.AnswerSheet;
import id.temani.screening.ScaleResult.Banded;
import id.temani.screening.ScaleResult.Incomplete;
import id.temani.screening.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentFilesTest {

    @TempDir
    private Path folder;

    /** Reading replays the worked examples of the pack. */
    @ParameterizedTest
    @MethodSource("packs")
    void scoresLikeTheWorkedExamples(String pack) {
        assertThat(InstrumentFiles.bundled(pack).id()).isEqualTo(pack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoh-3", "readiness-ruler"})
    void everyPossibleSheetGetsABand(String pack) {
        assertThat(completions(AnswerSheet.blank(InstrumentFiles.bundled(pack))))
                .allSatisfy(sheet -> assertThat(Scorer.score(sheet)).hasOnlyElementsOfType(Banded.class));
    }

    @Test
    void aRulerThatWasSkippedIsIncompleteAlthoughItHasOneBandOnly() {
        var sheet = AnswerSheet.blank(InstrumentFiles.bundled("readiness-ruler"))
                .answer("R8")
                .skip()
                .answer("R0");

        assertThat(Scorer.score(sheet))
                .containsExactly(
                        new Banded("importance", 8, "noted"),
                        new Incomplete("confidence", 0),
                        new Banded("readiness", 0, "not-yet"));
    }

    @Test
    void saysThatTheBundledAssistIsAnUnvalidatedAdaptationNobodyReviewed() {
        var assist = InstrumentFiles.bundled("assist-3.1");

        assertThat(assist.provenance().adaptation()).isTrue();
        assertThat(assist.provenance().validated()).isFalse();
        assertThat(assist.provenance().reviewedBy()).isEmpty();
        assertThat(assist.provenance().expiredOn(LocalDate.of(2027, 5, 31))).isFalse();
        assertThat(assist.provenance().expiredOn(LocalDate.of(2027, 6, 1))).isTrue();
        assertThat(assist.about().in(Language.INDONESIAN)).contains("belum diuji", "bukan diagnosis");
        assertThat(assist.about().in(Languages.ENGLISH)).contains("not been formally tested", "not a diagnosis");
    }

    @Test
    void readsAPackThatAnOperatorInstalled() throws IOException {
        for (var file : Pages.of("contoh-3").files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }

        assertThat(InstrumentFiles.read(PackFolder.at(folder)).key()).isEqualTo("contoh-3@1");
    }

    @Test
    void refusesAPackThatIsNotThere() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> InstrumentFiles.bundled("tidak-ada"))
                .withMessageContaining("instruments/tidak-ada/LICENSE:1: is missing or empty; a pack needs it");
    }

    static List<String> packs() throws IOException {
        try (var shipped = Files.list(Path.of("src/main/resources/instruments"))) {
            var folders = shipped.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString());
            return Stream.concat(folders, Stream.of("contoh-3")).sorted().toList();
        }
    }

    private static Stream<AnswerSheet> completions(AnswerSheet sheet) {
        return sheet.next()
                .map(question ->
                        question.options().stream().flatMap(option -> completions(sheet.answer(option.code()))))
                .orElseGet(() -> Stream.of(sheet));
    }
}
