package id.temani.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.load.ApiTrouble.Kind;
import id.temani.app.load.ApiTroubleRun;
import id.temani.app.load.AppUnderTest;
import id.temani.app.load.Books;
import id.temani.app.load.Crowd;
import id.temani.app.load.FakeTelegramApi;
import id.temani.app.load.KillRun;
import id.temani.app.load.RepeatedWebhooks;
import id.temani.app.load.Script;
import id.temani.app.load.Servers;
import id.temani.embedded.EmbeddedPostgres;
import id.temani.embedded.ScratchServers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The small editions of fault tests 1, 5 and 8, in the real app with real people's patience; the benchmark module has the
 * large ones. One app for all of them, because its start takes as long as a test; the second node joins for the second.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@Timeout(400)
class FaultsTest {

    private static final int PEOPLE = 40;
    private static final int WALKERS = 24;
    private static final int ROUNDS_OF_KILLS = 1;
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ApiTroubleRun.Times TIMES =
            new ApiTroubleRun.Times(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(3));

    private final long seed = System.nanoTime();
    private EmbeddedPostgres postgres;
    private FakeTelegramApi telegram;
    private Crowd crowd;
    private Books books;
    private AppUnderTest first;
    private AppUnderTest second;
    private List<Integer> ports;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        postgres = ScratchServers.newPostgres();
        var servers = Servers.of(postgres, ScratchServers.redis());
        ports = List.of(AppUnderTest.freePort(), AppUnderTest.freePort());
        crowd = new Crowd(ports.subList(0, 1), AppUnderTest.SECRET, false, PATIENCE);
        telegram = new FakeTelegramApi(crowd::shown);
        books = new Books(servers);
        first = new AppUnderTest(launch(), folder, ports.getFirst(), telegram.url(), servers);
        second = first.beside(ports.getLast());
        first.start();
        crowd.learn(Script.firstConversation(true));
    }

    @AfterAll
    void stop() throws IOException {
        first.close();
        second.close();
        telegram.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void losesReordersAndRushesNothingWhateverThePlatformAnswers() throws Exception {
        var run = new ApiTroubleRun(crowd, telegram, books, true);

        var outcome = run.run(PEOPLE, TIMES);

        var trouble = telegram.trouble();
        assertThat(outcome.findings().keepsThePromise()).as(outcome.toString()).isTrue();
        assertThat(outcome.findings().unexcused(telegram::wasAnswered))
                .as("repeats of what was answered")
                .isZero();
        assertThat(trouble.ignoredByChat()).as("sent to a chat too early").isZero();
        assertThat(trouble.ignoredByBot())
                .as("sent while the bot was held, up to %s before the end", trouble.mostEarly())
                .isZero();
        assertThat(outcome.repliesBesideStuckChat()).isGreaterThan(PEOPLE);
        assertThat(outcome.worstBesideStuckChat()).isLessThan(5_000);
        assertThat(outcome.backlog()).isLessThan(Duration.ofSeconds(30));
        assertThat(books.unsent()).isZero();
        assertThat(trouble.holds()).as("holds of the whole bot").isPositive();
        assertThat(List.of(Kind.TOO_MANY, Kind.FAILED, Kind.LATE))
                .allSatisfy(
                        kind -> assertThat(trouble.count(kind)).as(kind.name()).isPositive());
    }

    @Test
    @Order(2)
    void carriesOutOnceWhatIsDeliveredTwiceLateOrOutOfOrder() throws Exception {
        haveTwoNodes();
        var all = crowd.script();
        crowd.play(all.withoutErasing());
        var before = books.counts();

        var delivered = new RepeatedWebhooks(crowd, seed).run(WALKERS);

        var counts = books.counts().since(before);
        var findings = crowd.findings();
        assertThat(findings.isPerfect()).as("seed %d: %s", seed, findings).isTrue();
        assertThat(delivered.deliveries()).isGreaterThan(2 * delivered.different());
        assertThat(counts)
                .isEqualTo(new Books.Counts(
                        delivered.different(),
                        delivered.different(),
                        findings.replies() + findings.aboutOldButtons(),
                        0));
        assertThat(books.unsent()).isZero();
        crowd.play(all);
    }

    @Test
    @Order(3)
    void losesNothingAndReordersNothingWhenNodesAreKilled() throws Exception {
        haveTwoNodes();
        var run = new KillRun(List.of(first, second), crowd, books, new Random(seed));

        var findings = run.run(PEOPLE, ROUNDS_OF_KILLS, LIFE, books::letLeasesOfTheDeadRunOut);

        assertThat(findings.keepsThePromise()).as("seed %d: %s", seed, findings).isTrue();
        assertThat(findings.unexcused(run.deaths(), KillRun.IN_FLIGHT))
                .as("seed %d: repeats", seed)
                .isZero();
        assertThat((long) findings.repeated().size()).isLessThanOrEqualTo(run.inFlight());
        assertThat(findings.replies()).isGreaterThan(PEOPLE);
        assertThat(books.unsent()).isZero();
    }

    /** New people, whose messages are spread over both nodes. */
    private void haveTwoNodes() throws Exception {
        if (!second.isRunning()) {
            second.start();
        }
        crowd.leave();
        crowd.reach(ports);
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
