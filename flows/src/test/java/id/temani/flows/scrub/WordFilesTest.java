package id.temani.flows.scrub;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.flows.reading.SlangReader;
import id.temani.flows.yaml.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in the files of words is named, with its line. */
class WordFilesTest {

    private static final Path FILES = Path.of("src/main/resources");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'    \"0\": [nol,' | '    \"nought\": [nol,' | is no digit",
                "'    \"0\": [nol,' | '    \"0\": [nol, satu,' | also stands for",
                "'    account: [rek,' | '    account: [hp, rek,' | stands here twice",
                "'  hosts: [' | '  hosts: [nowhere,' | is not the name of a site",
                "'  hotlines:' | '  hot-lines:' | hot-lines",
            })
    void refusesWrongContactWords(String right, String wrong, String reason) throws IOException {
        var content = Files.readString(FILES.resolve("relay/contacts.yaml")).replace(right, wrong);

        assertThatThrownBy(() -> ContactWordsReader.read("contacts.yaml", content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("contacts.yaml:")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-alone: [ | not-alone: [roti, | is no word of dealing",
                "lawful: [ | lawful: [water, | is no substance of ours",
                "- [dealer, from] | - [dealer, fromm] | is no sign of this file",
            })
    void refusesWrongSupplyWords(String right, String wrong, String reason) throws IOException {
        var slang = new SlangReader("slang.yaml", Files.readString(FILES.resolve("slang.yaml"))).read();
        var content = Files.readString(FILES.resolve("relay/supply.yaml")).replace(right, wrong);

        assertThatThrownBy(() -> new SupplyWordsReader(slang).read("supply.yaml", content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("supply.yaml:")
                .hasMessageContaining(reason);
    }
}
