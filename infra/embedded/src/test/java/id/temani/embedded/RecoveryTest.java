package id.temani.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

class RecoveryTest {

    private Path dataDir;

    @BeforeEach
    void unpack(@TempDir Path folder) throws IOException {
        dataDir = DataFolder.withDatabase(folder);
    }

    @Test
    void nothingOutlivesAKilledJvmAndTheNextStartHasWhatWasCommitted() throws Exception {
        var owner = Owner.start(dataDir);

        Processes.kill(owner.pid());

        assertThat(Processes.isGoneSoon(owner.postgres())).isTrue();
        assertThat(Processes.isGoneSoon(owner.redis())).isTrue();
        try (var server = EmbeddedPostgres.start(dataDir)) {
            assertThat(Sql.one(server, "select note from visit")).isEqualTo("committed");
        }
    }

    @Test
    void aServerThatLostItsWatchdogAsWellIsStoppedByTheNextStart() throws Exception {
        var owner = Owner.start(dataDir);
        var watchdog = ProcessHandle.of(Processes.parentOf(owner.postgres())).orElseThrow();
        watchdog.children().filter(it -> it.pid() != owner.postgres()).forEach(it -> Processes.kill(it.pid()));
        Processes.kill(watchdog.pid());
        Processes.kill(owner.pid());
        assertThat(ProcessHandle.of(owner.postgres())).isPresent();

        var stages = new ArrayList<Stage>();
        try (var server = EmbeddedPostgres.start(dataDir, stages::add)) {
            assertThat(stages).containsExactly(Stage.STOPPING_LEFTOVER, Stage.STARTING);
            assertThat(Sql.one(server, "select note from visit")).isEqualTo("committed");
            assertThat(Processes.isGoneSoon(owner.postgres())).isTrue();
        }
    }

    @Test
    void jvmAndServerKilledTogetherLeaveNothingThatMatters() throws Exception {
        var owner = Owner.start(dataDir);
        Processes.kill(owner.pid());
        Processes.kill(owner.postgres());

        try (var server = EmbeddedPostgres.start(dataDir)) {
            assertThat(Sql.one(server, "select note from visit")).isEqualTo("committed");
        }
    }

    @Test
    void aPidFileIsNotBelievedWhenItNamesAStrangerOrNobodyOrMakesNoSense() throws Exception {
        EmbeddedPostgres.start(dataDir).close();
        var pidFile = dataDir.resolve("postgresql/data-18/postmaster.pid");
        var us = ProcessHandle.current();
        for (var content : List.of(us.pid() + "\n" + pidFile.getParent() + "\n", "4194300\n", "", "nonsense\n")) {
            Files.writeString(pidFile, content);

            EmbeddedPostgres.start(dataDir).close();
        }
        assertThat(us.isAlive()).isTrue();
    }

    @Test
    void aServerThatDiesByItselfIsStartedAgainAtTheSameAddress() throws Exception {
        List<Long> revived;
        try (var postgres = EmbeddedPostgres.start(dataDir);
                var redis = EmbeddedRedis.start(dataDir)) {
            Sql.run(postgres, "create table visit as select 'committed' as note");
            var killedPostgres = postgres.pid();
            var killedRedis = redis.pid();

            Processes.kill(killedPostgres);
            Processes.kill(killedRedis);

            assertThat(comesBack(() -> Sql.one(postgres, "select note from visit")))
                    .isEqualTo("committed");
            assertThat(comesBack(() -> {
                        try (var client = RedisClient.create(redis.uri())) {
                            return client.ping();
                        }
                    }))
                    .isEqualTo("PONG");
            assertThat(postgres.pid()).isNotEqualTo(killedPostgres);
            assertThat(redis.pid()).isNotEqualTo(killedRedis);
            revived = List.of(postgres.pid(), redis.pid());
        }

        assertThat(revived).allMatch(pid -> ProcessHandle.of(pid).isEmpty(), "gone after closing");
    }

    @Test
    void ctrlCReachesTheJvmAndNotItsServersAndEndingTheJvmEndsThem() throws Exception {
        var owner = Owner.start(dataDir);
        assertThat(session(owner.postgres())).isNotEqualTo(session(owner.pid()));
        assertThat(session(owner.redis())).isNotEqualTo(session(owner.pid()));

        owner.process().destroy();

        assertThat(Processes.isGoneSoon(owner.postgres())).isTrue();
        assertThat(Processes.isGoneSoon(owner.redis())).isTrue();
    }

    private static String session(long pid) throws Exception {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')')).split(" ", -1)[4];
    }

    private interface Attempt {
        String answer() throws Exception;
    }

    private static String comesBack(Attempt attempt) throws Exception {
        for (int left = 200; ; left--) {
            try {
                return attempt.answer();
            } catch (Exception e) {
                if (left == 0) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
