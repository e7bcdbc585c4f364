package id.temani.benchmark;

import id.temani.app.load.AppUnderTest;
import id.temani.app.load.Script;
import id.temani.app.load.Window;
import java.time.Duration;
import java.util.Optional;

/** The measures of the real app, between two runs of pgbench on the same server. Prints one table. */
public final class Benchmark {

    private static final int OPEN_LOOP_RESIDENTS = 600;

    private final Settings settings;
    private final Bench bench;
    private final Report report = new Report();

    private Benchmark(Settings settings, Bench bench) {
        this.settings = settings;
        this.bench = bench;
    }

    /** Needs no arguments; {@link Settings} has those there are. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.of(arguments);
        try (var bench = Bench.open(settings)) {
            new Benchmark(settings, bench).run();
        }
    }

    private void run() throws Exception {
        var pgbench = Pgbench.find(bench.servers(), bench.folder());
        report.fact("fdatasync of this disk, before", DiskSync.perSecond(bench.folder()), "/s");
        var before = limit(pgbench, "before");
        bench.app().start(); // once for the tables
        bench.app().close();
        report.atMost(
                "ready after start, servers running", 10, 4, seconds(bench.app().start()), " s");
        say("learning the conversation");
        bench.crowd().learn(Script.firstConversation(settings.erasing()));
        var throughput = closedLoop();
        var usual = openLoop(settings.rate());
        report.atMost(
                at(settings.rate(), "p50 webhook → send"), 8, 5, usual.replies().millis(0.5), " ms");
        report.atMost(at(settings.rate(), "p99"), 100, 60, usual.replies().millis(0.99), " ms");
        var triple = openLoop(3 * settings.rate());
        report.atMost(
                at(3 * settings.rate(), "webhook answered, p99"),
                1,
                0.25,
                triple.webhooks().millis(0.99) / 1e3,
                " s");
        report.atMost("resident memory at -Xmx512m", 450, 320, resident(), " MiB");
        withClosedCases(usual);
        var after = limit(pgbench, "after");
        report.fact("fdatasync of this disk, after", DiskSync.perSecond(bench.folder()), "/s");
        ratio(throughput, before, after);
        conclude();
    }

    private Optional<Double> limit(Optional<Pgbench> pgbench, String when) throws Exception {
        if (pgbench.isEmpty() || settings.pgbench().isZero()) {
            return Optional.empty();
        }
        say("pgbench " + when);
        var rate = pgbench.get().perSecond(settings.pgbench());
        report.fact("pgbench, five statements, 32 clients, " + when, rate, " tps");
        return Optional.of(rate);
    }

    /** Returns replies per second. */
    private double closedLoop() throws InterruptedException {
        say("closed loop, warming up");
        bench.crowd().talk(settings.residents());
        Thread.sleep(settings.warmUp().toMillis());
        say("closed loop, measuring");
        var service = new ProcessTree(bench.app().pid());
        var serviceBefore = service.cpuSeconds();
        var databaseBefore = bench.database().map(ProcessTree::cpuSeconds).orElse(0.0);
        var callsBefore = bench.telegram().otherCalls();
        var start = System.nanoTime();
        var window = bench.crowd().measure();
        Thread.sleep(settings.measure().toMillis());
        bench.crowd().measure();
        var took = (System.nanoTime() - start) / 1e9;
        var messages = window.replies().count();
        var serviceCpu = (service.cpuSeconds() - serviceBefore) * 1_000 / messages;
        var databaseCpu = bench.database().map(tree -> (tree.cpuSeconds() - databaseBefore) * 1_000 / messages);
        var calls = bench.telegram().otherCalls() - callsBefore;
        bench.crowd().hush();
        reportClosedLoop(window, messages / took);
        reportCpu(serviceCpu, databaseCpu);
        report.fact("further calls to Telegram per message (deletions, taps)", (double) calls / messages, "");
        return messages / took;
    }

    private void reportClosedLoop(Window window, double throughput) {
        var load = settings.residents() + " residents, closed loop: ";
        report.atLeast(load + "messages", 1_000, 1_850, throughput, "/s");
        report.fact(load + "p50 webhook → send", window.replies().millis(0.5), " ms");
        report.atMost(load + "p99", 150, 90, window.replies().millis(0.99), " ms");
        report.fact(load + "webhook answered, p99", window.webhooks().millis(0.99), " ms");
        report.fact(load + "webhooks not answered with 200", window.refused().sum(), "");
    }

    private void reportCpu(double service, Optional<Double> database) {
        report.atMost("CPU per 1000 messages, service", 0.8, 0.5, service, " s");
        database.ifPresentOrElse(
                seconds -> report.atMost("CPU per 1000 messages, with PostgreSQL", 1.3, 0.8, service + seconds, " s"),
                () -> report.missing("CPU per 1000 messages, with PostgreSQL", "its processes are not ours"));
    }

    private Window openLoop(double rate) throws InterruptedException {
        say("open loop, " + rate + " messages a second");
        bench.crowd().talk(OPEN_LOOP_RESIDENTS, rate, Duration.ofSeconds(10)); // the quiet beginning of another load
        var window = bench.crowd().measure();
        bench.crowd().talk(OPEN_LOOP_RESIDENTS, rate, settings.measure());
        bench.crowd().measure();
        report.fact(
                at(rate, "said"),
                window.replies().count() / (double) settings.measure().toSeconds(),
                "/s");
        report.fact(at(rate, "not said, all residents waiting"), window.late().sum(), "");
        return window;
    }

    private void withClosedCases(Window empty) throws Exception {
        if (settings.closedCases() == 0) {
            return;
        }
        say("putting " + settings.closedCases() + " closed cases into the database");
        ClosedCases.add(bench.servers(), settings.closedCases());
        var full = openLoop(settings.rate());
        var ratio = full.replies().millis(0.5) / empty.replies().millis(0.5);
        report.atMost("p50 with " + settings.closedCases() + " closed cases against none", 1.2, 1.05, ratio, "×");
    }

    private void ratio(double throughput, Optional<Double> before, Optional<Double> after) {
        if (before.isEmpty() || after.isEmpty()) {
            report.missing("messages as a share of pgbench", "no pgbench here, install postgresql-contrib");
            return;
        }
        var limit = (before.get() + after.get()) / 2;
        report.atLeast("messages as a share of pgbench, mean of before and after", 0.22, 0.40, throughput / limit, "");
    }

    private void conclude() {
        var findings = bench.crowd().findings();
        report.note("Replies: " + findings + (findings.isPerfect() ? "; each in its place." : ". **WRONG**"));
        report.note("Limits raised for the load: " + AppUnderTest.raisedLimits().keySet());
        report.note("Settings: " + settings);
        System.out.println("\n" + report);
        if (!findings.isPerfect()) {
            findings.outOfOrder().stream().limit(10).forEach(System.out::println);
            throw new IllegalStateException("Replies were lost, repeated or out of order");
        }
    }

    private double resident() throws Exception {
        return new ProcessTree(bench.app().pid()).residentMebibytes();
    }

    private static String at(double rate, String what) {
        return "open loop, %.0f messages/s: %s".formatted(rate, what);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }
}
