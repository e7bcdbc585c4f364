package id.temani.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {

    private Path dataDir;
    private EmbeddedPostgres server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        dataDir = DataFolder.withDatabase(folder);
        server = EmbeddedPostgres.start(dataDir);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isDurableLocalAndUnicode() throws SQLException {
        assertThat(Sql.one(server, "show fsync")).isEqualTo("on");
        assertThat(Sql.one(server, "show synchronous_commit")).isEqualTo("on");
        assertThat(Sql.one(server, "show full_page_writes")).isEqualTo("on");
        assertThat(Sql.one(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Sql.one(server, "select datlocale from pg_database where datname = current_database()"))
                .isEqualTo("C.UTF-8");
        assertThat(Sql.one(server, "select upper('é')")).isEqualTo("É");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "wrong"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "postgres", "any"))
                .isInstanceOf(SQLException.class);

        var kept = dataDir.resolve("postgresql.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("r--------");
        assertThat(server.toString()).doesNotContain(server.password());
    }

    @Test
    void logsNothingOfWhatPeopleWrote() throws Exception {
        Sql.run(server, "create table note (words text primary key)");
        Sql.run(server, "insert into note values ('rahasia-sari')");

        for (var failing : List.of(
                "insert into note values ('rahasia-sari')",
                "select 'rahasia-sari'::int",
                "select * from rahasia_sari",
                "do $$ begin raise warning 'rahasia-sari'; end $$; select 1 / 0")) {
            assertThatThrownBy(() -> Sql.run(server, failing)).isInstanceOf(SQLException.class);
        }

        assertThat(Files.readString(server.folder().resolve("server.log")))
                .contains("ready to accept connections")
                .doesNotContain("rahasia");
    }

    @Test
    void tellsTheServerNothingOfOurEnvironment() throws IOException {
        var environment = Files.readString(Path.of("/proc/" + server.pid() + "/environ"));

        assertThat(environment.split("\0", -1))
                .filteredOn(variable -> !variable.isEmpty())
                .allMatch(variable -> variable.matches("(PATH|LC_ALL|TZ|PWD|PG[A-Z_]*)=(?s).*"));
    }

    @Test
    void refusesASecondOneOnTheSameFolder() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(dataDir))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("already running")
                .hasMessageContaining("TEMANI_DATA_DIR");

        assertThat(server.isRunning()).isTrue();
    }
}
