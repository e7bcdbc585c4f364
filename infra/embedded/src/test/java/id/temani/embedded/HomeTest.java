package id.temani.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only root has to think about. */
class HomeTest {

    @TempDir
    Path temporary;

    private Path elsewhere;

    @BeforeEach
    void asRoot() throws IOException {
        assumeTrue(Account.ours().uid() == 0, "only root runs servers as somebody else");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        elsewhere = DataFolder.withPrograms(temporary.resolve("elsewhere"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void theServerIsNotRoot() throws Exception {
        try (var server =
                EmbeddedPostgres.start(DataFolder.withDatabase(temporary.resolve("data")), elsewhere, stage -> {})) {
            assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                    .isNotEqualTo(0);
            assertThat(server.folder())
                    .isEqualTo(temporary.resolve("data/postgresql").toRealPath());
        }
    }

    @Test
    void inAFolderNobodyMayEnterTheDatabaseLivesElsewhereAndIsForgottenWithTheFolder() throws Exception {
        var closed = Files.createDirectory(temporary.resolve("closed"), only("rwx------"));
        try (var server = EmbeddedPostgres.start(closed.resolve("data"), elsewhere, stage -> {})) {
            assertThat(server.folder().startsWith(elsewhere.toRealPath())).isTrue();
            Sql.run(server, "create table visit as select 'kept' as note");
        }

        try (var server = EmbeddedPostgres.start(closed.resolve("data"), elsewhere, stage -> {})) {
            assertThat(Sql.one(server, "select note from visit")).isEqualTo("kept");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                .isEqualTo("rwx------");

        Trash.remove(closed.resolve("data"));
        try (var server = EmbeddedPostgres.start(closed.resolve("data"), elsewhere, stage -> {})) {
            assertThat(Sql.one(server, "select to_regclass('visit')")).isEqualTo("null");
        }
    }

    @Test
    void aDatabaseThatCanNoLongerBeReachedIsNotReplacedByAnEmptyOne() throws Exception {
        var folder = Files.createDirectory(temporary.resolve("open"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedPostgres.start(DataFolder.withDatabase(folder.resolve("data")), elsewhere, stage -> {})
                .close();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("data"), elsewhere, stage -> {}))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("chmod o+x");
    }

    @Test
    void theDatabaseOfAnOrdinaryUserIsRunAsThatUser() throws Exception {
        var data = DataFolder.withDatabase(temporary.resolve("data"));
        EmbeddedPostgres.start(data, elsewhere, stage -> {}).close();
        new Account(1234, 1234, true).take(data.resolve("postgresql"));

        try (var server = EmbeddedPostgres.start(data, elsewhere, stage -> {})) {
            assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                    .isEqualTo(1234);
        }
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
