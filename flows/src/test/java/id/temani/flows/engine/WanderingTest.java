package id.temani.flows.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Effect;
import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.flows.Flows;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Step;
import id.temani.flows.engine.Wanderer.Act;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand people who do anything at all: nobody is left standing, and danger always comes first. */
class WanderingTest {

    private static final int WALKS = 10_000;
    private static final int RESTLESS = 50;
    private static final int PATIENT = 97;
    private static final int MOST_REPLIES = 4;

    /** Most patient people are after nothing; of so many, this many are after the same. */
    private static final int AIMING = 120;

    private static final Map<Aim, Integer> AFTER = Map.ofEntries(
            Map.entry(Aim.RESULT, 6),
            Map.entry(Aim.UNSAID, 4),
            Map.entry(Aim.COMPANY, 4),
            Map.entry(Aim.AFAR, 1),
            Map.entry(Aim.TELLING, 2),
            Map.entry(Aim.FAMILY, 8),
            Map.entry(Aim.SECRET, 1),
            Map.entry(Aim.SILENCE, 1),
            Map.entry(Aim.JOINING, 1),
            Map.entry(Aim.REMINDED, 1),
            Map.entry(Aim.ASKED, 1));

    /** A place that fewer come to is seen by luck. */
    private static final int FEWEST_VISITS = 5;

    private static final int SELDOM = 40;

    private final Flows flows = Flows.load();
    private final FlowEngine engine = flows.engine();
    private final Map<String, FlowDefinition> definitions =
            flows.parts().flows().stream().collect(Collectors.toMap(FlowDefinition::key, flow -> flow));
    private final List<Aim> aims = aims();
    private final Map<String, Integer> visits = new ConcurrentHashMap<>();

    @Test
    void everyWalkEndsOrWaitsInASensiblePlace() {
        IntStream.rangeClosed(1, WALKS).parallel().forEach(this::walk);

        var steps = waiting();
        var seldom = new TreeMap<String, Integer>();
        steps.forEach(step -> seldom.put(step, visits.getOrDefault(step, 0)));
        seldom.values().removeIf(times -> times >= SELDOM);
        System.out.printf(
                "%d walks: %d of %d steps that wait were seen; fewer than %d times: %s%n",
                WALKS, steps.stream().filter(visits::containsKey).count(), steps.size(), SELDOM, seldom);
        assertThat(seldom.keySet())
                .as("steps that hardly anybody comes to")
                .noneMatch(step -> seldom.getOrDefault(step, 0) < FEWEST_VISITS);
    }

    private void walk(int seed) {
        var random = new SplittableRandom(seed);
        var patient = seed % 5 == 0;
        var aim = patient ? aims.get(seed / 5 % aims.size()) : Aim.NONE;
        var wanderer = new Wanderer(engine, flows.safetyNet(), random, patient ? PATIENT : RESTLESS, aim);
        var story = new ArrayList<String>();
        try {
            int acts = patient ? random.nextInt(50, 110) : random.nextInt(10, 30);
            for (int i = 0; i < acts; i++) {
                var act = wanderer.act();
                story.add(act.what().substring(0, Math.min(60, act.what().length())));
                check(act, wanderer);
            }
            canAlwaysBeErased(wanderer);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("Walk " + seed + ": " + story, e);
        }
    }

    private void check(Act act, Wanderer wanderer) {
        var turn = act.turn();
        assertThat(turn.replies()).as("messages at once").hasSizeLessThanOrEqualTo(MOST_REPLIES);
        turn.replies().forEach(reply -> assertThat(reply.text()).isNotBlank());
        if (act.danger()) {
            assertThat(turn.replies()).as("danger is answered").isNotEmpty();
            assertThat(turn.talk().position().orElseThrow().flow()).isEqualTo(Places.SAFETY);
        }
        turn.talk().position().ifPresent(position -> {
            var flow = requireNonNull(definitions.get(position.flow() + "@" + position.version()));
            var step = flow.step(position.step());
            assertThat(step)
                    .as(position.step())
                    .isNotInstanceOfAny(Step.Decision.class, Step.Passage.class, Step.Door.class);
            visits.merge(place(flow, position.step()), 1, Integer::sum);
            isNeverWithoutAnAnswer(act, step, wanderer);
        });
    }

    /** Silence is right only where a file says so: in a talk with a person, or after somebody asked us to be silent. */
    private static void isNeverWithoutAnAnswer(Act act, Step step, Wanderer wanderer) {
        var mayBeSilent = step instanceof Step.Silent
                || wanderer.talk().fact(Facts.REQUEST).filter("live"::equals).isPresent()
                || act.what().startsWith("happens")
                || act.turn().effects().contains(Effect.SHOW_DATA);
        if (!mayBeSilent) {
            assertThat(act.turn().replies())
                    .as("an answer at " + act.turn().talk().position())
                    .isNotEmpty();
        }
    }

    /** Two steps from anywhere; whoever was asked already says the word as the second. */
    private static void canAlwaysBeErased(Wanderer wanderer) {
        if (wanderer.say("HAPUS").turn().effects().contains(Effect.ERASE)) {
            return;
        }
        var yes = wanderer.shown().stream()
                .filter(choice -> choice.payload().endsWith(":erase-yes"))
                .findFirst();
        assertThat(yes).as("HAPUS is offered at %s", wanderer.talk().position()).isPresent();
        assertThat(wanderer.tap(yes.orElseThrow().payload()).turn().effects()).contains(Effect.ERASE);
    }

    /** Every step at which a talk may stand. */
    private Set<String> waiting() {
        var steps = new TreeSet<String>();
        definitions
                .values()
                .forEach(flow -> flow.steps().forEach((name, step) -> {
                    if (!(step instanceof Step.Decision || step instanceof Step.Passage || step instanceof Step.Door)
                            && !step.arrival().ends()) {
                        steps.add(place(flow, name));
                    }
                }));
        return steps;
    }

    private static List<Aim> aims() {
        var aims = new ArrayList<Aim>();
        new TreeMap<>(AFTER).forEach((aim, times) -> aims.addAll(Collections.nCopies(times, aim)));
        aims.addAll(Collections.nCopies(AIMING - aims.size(), Aim.NONE));
        return aims;
    }

    private static String place(FlowDefinition flow, String step) {
        return step.startsWith(FlowDefinition.ANYWHERE) ? step : flow.flow() + "/" + step;
    }
}
