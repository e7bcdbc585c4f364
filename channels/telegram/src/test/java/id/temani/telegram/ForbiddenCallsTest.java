package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls that would break a promise: forwarding shows who wrote, copying keeps names and captions, markup would read a
 * person's words as code, downloads put the token into a URL, and deleting a webhook silences production.
 */
class ForbiddenCallsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ForwardMessage",
                "CopyMessage",
                "parseMode",
                "downloadFile",
                "getFileUrl",
                "DeleteWebhook",
                "@RequestBody"
            })
    void isNowhere(String call) throws IOException {
        assertThat(sources()).isNotEmpty().noneMatch(source -> source.contains(call));
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .map(ForbiddenCallsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
