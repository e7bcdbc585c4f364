package id.temani.flows.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.flows.yaml.UnreadableFile;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlangReaderTest {

    private static final String FILE = """
            version: 1
            source: a test
            reviewed-by: none
            reviewed-on: none
            valid-until: 2027-05-31
            substances:
              cannabis: {letter: c, form: [ganja], unverified: [gele]}
              others: {letter: j, form: [LL]}
            unsure:
              - {words: [gorila], may-mean: [others, cannabis], decision: open, why: undecided}
            too-common: [obat]
            dealing: [bd]
            retired: [{word: rasta, was: cannabis, since: 2027-01-31, reason: a style of music now}]
            lookalikes: [ganda]
            """;

    @Test
    void wordsStandForALetterOrAreAskedAbout() {
        var slang = new SlangReader("slang.yaml", FILE).read();

        assertThat(slang.sure()).containsEntry("gele", "cannabis").containsEntry("ll", "others");
        assertThat(slang.sure()).doesNotContainKeys("l", "rasta");
        assertThat(slang.unsure()).containsEntry("gorila", Set.of("others", "cannabis"));
        assertThat(slang.unsure()).containsEntry("obat", Set.of());
        assertThat(slang.dealing()).containsExactly("bd");
    }

    @Test
    void oneWordForTwoLettersIsRefused() {
        refused("form: [LL]", "form: [gele]", "also stands for cannabis");
    }

    @Test
    void aWordThatIsBothCertainAndUnsureIsRefused() {
        refused("words: [gorila]", "words: [ganja]", "stands here twice");
    }

    @Test
    void aRetiredWordSaysSinceWhen() {
        refused("since: 2027-01-31", "since: lately", "a day");
    }

    private static void refused(String line, String broken, String reason) {
        var file = FILE.replace(line, broken);

        assertThatThrownBy(() -> new SlangReader("slang.yaml", file).read())
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("slang.yaml:")
                .hasMessageContaining(reason);
    }
}
