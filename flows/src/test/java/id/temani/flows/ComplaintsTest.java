package id.temani.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who changes a file is told before anything is built. */
class ComplaintsTest {

    private static final Path OURS = Path.of("src/main/resources");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.walkFileTree(OURS, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes any) throws IOException {
                Files.createDirectories(folder.resolve(OURS.relativize(dir)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
                Files.copy(file, folder.resolve(OURS.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void ourOwnFilesAreInOrder() {
        assertThat(complaints()).isEmpty();
    }

    @Test
    void everythingThatDoesNotFitIsNamedAtOnce() throws IOException {
        change("flows/ask-person.yaml", "say: unit-several", "say: unit-many");
        change("texts/id.yaml", "unit-closed: Unit", "unit-closed: Kecanduan? Unit");

        assertThat(complaints())
                .anySatisfy(line -> assertThat(line).contains("ask-person, step unit-several", "unit-many"))
                .anySatisfy(line -> assertThat(line).contains("ask-person.unit-closed", "kecanduan"));
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithLineAndReason() throws IOException {
        change("flows/ask-person.yaml", "effects: [request-person]", "efects: [request-person]");

        assertThat(complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).matches("(?s)flows/ask-person.yaml:[0-9]+.*efects.*"));
    }

    @Test
    void aDeadEndAndAStepNothingLeadsToAreRefused() throws IOException {
        change(
                "flows/ask-person.yaml",
                "other-unit: unit-anywhere, services: services, type-again: unit, kembali: unit}",
                "kembali: unit}");

        assertThat(complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("no exit for"));
    }

    @Test
    void aCommandWordThatLeadsNowhereIsNamed() throws IOException {
        change("flows/anywhere.yaml", "  hapus: erase\n", "");

        assertThat(complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).matches("(?s)flows/anywhere.yaml:[0-9]+.*\"hapus\" is missing.*"));
    }

    @Test
    void aTableForNoUnitOfOursAndASecondOneForAUnitAreRefused() throws IOException {
        change("policy/index.txt", "default.yaml", "default.yaml\nown.yaml");
        var table = Files.readString(folder.resolve("policy/default.yaml"));

        Files.writeString(folder.resolve("policy/own.yaml"), table.replace("policy: default", "policy: nowhere"));
        assertThat(complaints()).singleElement().asString().contains("policy/own.yaml:", "there is no such unit");

        Files.writeString(folder.resolve("policy/own.yaml"), table);
        assertThat(complaints())
                .singleElement()
                .asString()
                .contains("policy/own.yaml:", "has a table for assist-3.1 already");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("cards/search.yaml"));

        assertThat(complaints()).containsExactly("There is no file cards/search.yaml");
    }

    private List<String> complaints() {
        return Flows.complaints(DataFiles.in(folder));
    }

    private void change(String file, String right, String wrong) throws IOException {
        var path = folder.resolve(file);
        var content = Files.readString(path);
        assertThat(content).contains(right);
        Files.writeString(path, content.replaceFirst(Pattern.quote(right), wrong));
    }
}
