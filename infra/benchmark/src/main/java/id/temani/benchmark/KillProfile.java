package id.temani.benchmark;

import id.temani.app.load.Books;
import id.temani.app.load.KillRun;
import id.temani.app.load.Script;
import java.time.Duration;
import java.util.Random;

/** Kills the app again and again in the middle of many conversations and counts what people saw. */
public final class KillProfile {

    private static final Duration LIFE = Duration.ofSeconds(8);

    private KillProfile() {}

    /** Ends with an exception when anything was lost, out of order, or repeated without a reason. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.of(arguments);
        var seed = System.nanoTime();
        try (var bench = Bench.open(settings)) {
            bench.app().start();
            bench.crowd().learn(Script.firstConversation(settings.erasing()));
            for (var node = 1; node < settings.nodes(); node++) {
                bench.addNode();
            }
            var run = new KillRun(bench.nodes(), bench.crowd(), new Books(bench.servers()), new Random(seed));
            var findings = run.run(
                    settings.people(), settings.kills(), LIFE, death -> System.out.println("… killed, and back"));
            var unexcused = findings.unexcused(run.deaths(), KillRun.IN_FLIGHT);
            System.out.printf(
                    "%n%d people, %d nodes, %d rounds of kills, %d deaths, seed %d: %s%n",
                    settings.people(),
                    settings.nodes(),
                    settings.kills(),
                    run.deaths().size(),
                    seed,
                    findings);
            System.out.printf(
                    "In flight at the kills: %d; repeats of messages that were not: %d%n", run.inFlight(), unexcused);
            findings.outOfOrder().stream().limit(10).forEach(System.out::println);
            if (!findings.keepsThePromise()
                    || unexcused > 0
                    || findings.repeated().size() > run.inFlight()) {
                throw new IllegalStateException("The promise was broken");
            }
        }
    }
}
