package id.temani.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.load.AppUnderTest;
import id.temani.app.load.Crowd;
import id.temani.app.load.FakeTelegramApi;
import id.temani.app.load.KillRun;
import id.temani.app.load.Script;
import id.temani.app.load.Servers;
import id.temani.embedded.ScratchServers;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The small edition of fault test 1: the real app is killed in the middle of running conversations. The benchmark module
 * has the large one.
 */
class KillTest {

    private static final int PEOPLE = 40;
    private static final int KILLS = 2;
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    @Timeout(400)
    void losesNothingAndReordersNothingWhenKilled() throws Exception {
        var seed = System.nanoTime();
        try (var postgres = ScratchServers.newPostgres()) {
            var servers = Servers.of(postgres, ScratchServers.redis());
            var port = AppUnderTest.freePort();
            var crowd = new Crowd(port, AppUnderTest.SECRET, false, PATIENCE);
            try (var telegram = new FakeTelegramApi(crowd::shown);
                    var app = new AppUnderTest(launch(), folder, port, telegram.url(), servers)) {
                app.start();
                crowd.learn(Script.firstConversation(true));
                var database = database(servers);
                var run = new KillRun(app, crowd, new Random(seed));

                var findings = run.run(PEOPLE, KILLS, LIFE, () -> letLeasesRunOut(database));

                assertThat(findings.keepsThePromise())
                        .as("seed %d: %s", seed, findings)
                        .isTrue();
                assertThat(findings.unexcused(run.deaths(), KillRun.IN_FLIGHT))
                        .as("seed %d: repeats", seed)
                        .isZero();
                assertThat(findings.replies()).isGreaterThan(PEOPLE);
                assertThat(unsent(database)).isZero();
            }
        }
    }

    /** Thirty seconds pass: what the dead process was sending is free for the next one. */
    private static void letLeasesRunOut(JdbcClient database) {
        database.sql("""
                        update outbox
                           set leased_until = leased_until - interval '30 seconds'
                         where closed_at is null
                           and leased_until is not null
                        """).update();
    }

    private static long unsent(JdbcClient database) {
        return database.sql("select count(*) from outbox where closed_at is null")
                .query(Long.class)
                .single();
    }

    private static JdbcClient database(Servers servers) {
        return JdbcClient.create(new DriverManagerDataSource(servers.jdbcUrl(), servers.user(), servers.password()));
    }

    /** The app with the class path of this test, but without tests. */
    private static List<String> launch() {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var own = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-XX:TieredStopAtLevel=1", "-cp", own, TemaniApplication.class.getName());
    }
}
