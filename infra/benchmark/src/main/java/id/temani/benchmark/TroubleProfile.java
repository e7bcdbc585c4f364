package id.temani.benchmark;

import id.temani.app.load.ApiTrouble;
import id.temani.app.load.ApiTrouble.Kind;
import id.temani.app.load.ApiTroubleRun;
import id.temani.app.load.Books;
import id.temani.app.load.Findings;
import id.temani.app.load.RepeatedWebhooks;
import id.temani.app.load.Script;
import java.time.Duration;
import java.util.Arrays;

/** Deliveries that are repeated and mixed up, then a platform in trouble, without a shortcut for anything that waits. */
public final class TroubleProfile {

    private static final Duration CALM = Duration.ofSeconds(8);
    private static final Duration LONGEST_BACKLOG = Duration.ofSeconds(30);

    private TroubleProfile() {}

    /** Ends with an exception when anything was lost, out of order, done twice, sent too early, or late. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.of(arguments);
        try (var bench = Bench.open(settings)) {
            bench.app().start();
            bench.crowd().learn(Script.firstConversation(true));
            var books = new Books(bench.servers());
            repeat(bench, books, settings);
            bench.crowd().leave();
            trouble(bench, books, settings);
        }
    }

    private static void repeat(Bench bench, Books books, Settings settings) throws InterruptedException {
        var crowd = bench.crowd();
        var all = crowd.script();
        crowd.play(all.withoutErasing());
        var before = books.counts();
        var seed = System.nanoTime();
        var delivered = new RepeatedWebhooks(crowd, seed).run(settings.people());
        var counts = books.counts().since(before);
        var findings = crowd.findings();
        System.out.printf("%nSeed %d: %s%n%s, %s%n", seed, delivered, counts, findings);
        require(findings.isPerfect(), findings);
        require(counts.accepted() == delivered.different(), findings);
        require(counts.turns() == delivered.different(), findings);
        require(counts.written() == findings.replies() + findings.aboutOldButtons(), findings);
        crowd.play(all);
    }

    private static void trouble(Bench bench, Books books, Settings settings) throws Exception {
        var times = new ApiTroubleRun.Times(CALM, settings.trouble(), settings.outage());
        var outcome = new ApiTroubleRun(bench.crowd(), bench.telegram(), books, false).run(settings.people(), times);
        var trouble = bench.telegram().trouble();
        var unexcused = outcome.findings().unexcused(bench.telegram()::wasAnswered);
        System.out.printf("%n%s%nRepeats of what was answered: %d%n", outcome, unexcused);
        print(trouble);
        require(outcome.findings().keepsThePromise() && unexcused == 0, outcome.findings());
        require(trouble.ignoredByChat() + trouble.ignoredByBot() == 0, outcome.findings());
        require(outcome.backlog().compareTo(LONGEST_BACKLOG) < 0, outcome.findings());
    }

    private static void print(ApiTrouble trouble) {
        Arrays.stream(Kind.values()).forEach(kind -> System.out.printf("%s: %d%n", kind, trouble.count(kind)));
        System.out.printf(
                "%d holds of the whole bot; sent too early to a chat: %d, to anybody: %d%n",
                trouble.holds(), trouble.ignoredByChat(), trouble.ignoredByBot());
    }

    private static void require(boolean kept, Findings findings) {
        if (!kept) {
            findings.outOfOrder().stream().limit(10).forEach(System.out::println);
            throw new IllegalStateException("The promise was broken");
        }
    }
}
