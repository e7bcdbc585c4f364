package id.temani.benchmark;

import id.temani.app.load.Script;
import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Talk;
import id.temani.flows.Flows;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** One turn of the engine, as the mean over a whole first conversation; must ≤ 0.1 ms, aim ≤ 0.04 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {

    /** The lines of {@link Script#firstConversation} without HAPUS. */
    private static final int TURNS = 24;

    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    /** Spring Statemachine in a pool, or the table that stands by. */
    @Param({"machine", "table"})
    public String engine = "";

    private FlowEngine turns = Flows.load().engine();
    private final List<String> lines = Script.firstConversation(false);

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        new Runner(new OptionsBuilder()
                        .include(EngineBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void load() {
        var flows = Flows.load();
        turns = engine.equals("table") ? flows.tableEngine() : flows.engine();
        if (lines.size() != TURNS) {
            throw new IllegalStateException("The script has " + lines.size() + " lines");
        }
    }

    /** Returns where the conversation ended, so that nothing of it can be left out. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public Talk turn() {
        var talk = Talk.unbegun().withFact(Facts.CHANNEL, "telegram").withFact(Facts.REQUEST, "none");
        for (var line = 0; line < lines.size(); line++) {
            talk = turns.advance(talk, new Input.Said(lines.get(line)), START.plusSeconds(line))
                    .talk();
        }
        return talk;
    }
}
