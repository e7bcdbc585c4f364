package id.temani.postgres.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.delivery.MovableClock;
import id.temani.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilesTest {

    @TempDir
    private Path parent;

    private final MovableClock march = new MovableClock();

    @Test
    void writesEveryKeyReadableByItsOwnerOnly() throws IOException {
        KeyFiles.open(keys(), true, march);

        assertThat(names()).containsExactly("index.key", "kek-2026-03.key", "kek-2026-04.key", "parking.key");
        for (var name : names()) {
            var permissions = Files.getPosixFilePermissions(keys().resolve(name));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("r--------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rwx------");
    }

    @Test
    void opensWhatItWroteWithoutLeaveToGenerate() {
        var first = new Vault(KeyFiles.open(keys(), true, march));
        var second = new Vault(KeyFiles.open(keys(), false, march));

        assertThat(second.hash(HashPurpose.USER, "TELEGRAM", "1"))
                .isEqualTo(first.hash(HashPurpose.USER, "TELEGRAM", "1"));
    }

    @Test
    void refusesToStartWithoutADirectory() {
        assertThatThrownBy(() -> KeyFiles.open(keys(), false, march))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("TEMANI_KEYS_DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.key", "parking.key"})
    void refusesToStartWhenAKeyIsMissing(String name) throws IOException {
        KeyFiles.open(keys(), true, march);
        Files.delete(keys().resolve(name));

        assertThatThrownBy(() -> KeyFiles.open(keys(), false, march))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining(name);
    }

    @Test
    void refusesToStartWithoutTheKeyOfAnyMonth() throws IOException {
        KeyFiles.open(keys(), true, march);
        Files.delete(keys().resolve("kek-2026-03.key"));
        Files.delete(keys().resolve("kek-2026-04.key"));

        assertThatThrownBy(() -> KeyFiles.open(keys(), false, march)).isInstanceOf(KeyProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--r-----", "rw----r--", "rwx------"})
    void refusesToStartWhenOthersMayUseAKey(String permissions) throws IOException {
        KeyFiles.open(keys(), true, march);
        Files.setPosixFilePermissions(keys().resolve("parking.key"), PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> KeyFiles.open(keys(), true, march))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("chmod 0400");
    }

    @Test
    void refusesToStartWhenOneKeyIsUsedTwice() throws IOException {
        KeyFiles.open(keys(), true, march);
        Files.delete(keys().resolve("parking.key"));
        Files.copy(keys().resolve("kek-2026-03.key"), keys().resolve("parking.key"));

        assertThatThrownBy(() -> KeyFiles.open(keys(), false, march))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("used twice")
                .hasMessageContaining("parking.key")
                .hasMessageContaining("kek-2026-03.key");
    }

    @Test
    void refusesADamagedFileWithoutQuotingIt() throws IOException {
        KeyFiles.open(keys(), true, march);
        var index = keys().resolve("index.key");
        Files.delete(index);
        Files.writeString(index, "rahasia");
        Files.setPosixFilePermissions(index, PosixFilePermissions.fromString("r--------"));

        assertThatThrownBy(() -> KeyFiles.open(keys(), false, march))
                .isInstanceOf(KeyProblem.class)
                .hasMessageNotContaining("rahasia");
    }

    @Test
    void writesTheNextMonthsKeyAheadOfTime() {
        var files = KeyFiles.open(keys(), false, withKeysOfMarch());
        march.forward(Duration.ofDays(31));

        assertThat(files.prepareMonths()).isEmpty();
        assertThat(names()).contains("kek-2026-05.key");
        assertThat(files.kekNow()).isEqualTo("2026-04");
    }

    @Test
    void noticesKeysOfAnotherDatabase() {
        var database = Database.empty();
        KeyCheck.verify(database.jdbc(), KeyFiles.open(keys(), true, march));
        var others = KeyFiles.open(parent.resolve("others"), true, march);

        assertThatThrownBy(() -> KeyCheck.verify(database.jdbc(), others))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("not the one this database was written with");
        assertThatCode(() -> KeyCheck.verify(database.jdbc(), KeyFiles.open(keys(), false, march)))
                .doesNotThrowAnyException();
    }

    @Test
    void noticesThatAMonthsKeyIsMissingOnlyWhileItIsNeeded() throws IOException {
        var database = Database.empty();
        KeyCheck.verify(database.jdbc(), KeyFiles.open(keys(), true, march));
        Files.delete(keys().resolve("kek-2026-03.key"));
        var without = KeyFiles.open(keys(), false, forwarded());
        KeyCheck.verify(database.jdbc(), without);

        database.jdbc()
                .sql("insert into keys.wrapped_key values (gen_random_uuid(), '2026-03', '')")
                .update();

        assertThatThrownBy(() -> KeyCheck.verify(database.jdbc(), without))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("kek-2026-03.key");
    }

    private MovableClock withKeysOfMarch() {
        KeyFiles.open(keys(), true, march);
        return march;
    }

    private MovableClock forwarded() {
        march.forward(Duration.ofDays(31));
        return march;
    }

    private Path keys() {
        return parent.resolve("keys");
    }

    private List<String> names() {
        try (var files = Files.list(keys())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
