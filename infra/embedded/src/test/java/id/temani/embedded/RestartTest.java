package id.temani.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    Path dataDir;

    @Test
    void unpacksAndCreatesOnceAndKeepsDataPasswordAndPort() throws SQLException {
        var stages = new ArrayList<Stage>();
        String password;
        String url;
        try (var server = EmbeddedPostgres.start(dataDir, stages::add)) {
            Sql.run(server, "create table visit as select 'kept' as note");
            password = server.password();
            url = server.jdbcUrl();
        }
        assertThat(stages).containsExactly(Stage.UNPACKING, Stage.CREATING, Stage.STARTING);

        stages.clear();
        try (var server = EmbeddedPostgres.start(dataDir, stages::add)) {
            assertThat(Sql.one(server, "select note from visit")).isEqualTo("kept");
            assertThat(server.password()).isEqualTo(password);
            assertThat(server.jdbcUrl()).isEqualTo(url);
        }
        assertThat(stages).containsExactly(Stage.STARTING);
    }

    @Test
    void makesANewPasswordWhenTheFileIsLost() throws Exception {
        DataFolder.withDatabase(dataDir);
        Files.delete(dataDir.resolve("postgresql.password"));

        try (var server = EmbeddedPostgres.start(dataDir)) {
            assertThat(Sql.one(server, "select 'in'")).isEqualTo("in");
        }
    }

    @Test
    void startsOverWhenTheFirstStartWasInterrupted() throws Exception {
        DataFolder.withPrograms(dataDir);
        Files.createDirectories(dataDir.resolve("postgresql/data-new/base"));

        try (var server = EmbeddedPostgres.start(dataDir)) {
            assertThat(Sql.one(server, "select 'anew'")).isEqualTo("anew");
        }
    }

    @Test
    void doesNotPretendThatTheDataOfAnotherVersionIsNotThere() throws Exception {
        DataFolder.withPrograms(dataDir);
        Files.createDirectories(dataDir.resolve("postgresql/data-17"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(dataDir)).hasMessageContaining("another version");
    }
}
