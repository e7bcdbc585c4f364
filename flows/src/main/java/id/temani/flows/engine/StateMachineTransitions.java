package id.temani.flows.engine;

import static java.util.Objects.requireNonNullElseGet;

import id.temani.flows.definition.FlowDefinition;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/**
 * Asks a Spring Statemachine built from the flow file. All steps are children of one state, whose own transitions are
 * the words that work anywhere.
 *
 * <p>Two threads in one machine get each other's steps, so a turn takes an idle machine, puts it at {@code step}, asks,
 * and gives it back. We keep the step, never the library's own context: its format would outlive the library in our
 * database.
 */
final class StateMachineTransitions implements Transitions {

    /** The parent of all steps. No step is called that: a step's name has letters, digits, hyphens and dots only. */
    private static final String ANYWHERE = "(anywhere)";

    private final FlowDefinition flow;
    private final StateMachineFactory<String, String> factory;
    private final Queue<StateMachine<String, String>> idle = new ConcurrentLinkedQueue<>();
    private final Map<Asked, String> answers = new ConcurrentHashMap<>();

    private record Asked(String step, String event) {}

    StateMachineTransitions(FlowDefinition flow) {
        this.flow = flow;
        this.factory = factoryFor(flow);
    }

    /**
     * Where an event leads is settled once the flow is read, so each question is put to a machine once: starting and
     * stopping one costs ten times what the rest of a turn does.
     */
    @Override
    public String next(String step, String event) {
        flow.step(step); // refuses an unknown one; a machine would silently stay where it was
        return flow.step(step).when().containsKey(event) || flow.anywhere().containsKey(event)
                ? answers.computeIfAbsent(new Asked(step, event), asked -> ask(step, event))
                : step;
    }

    private String ask(String step, String event) {
        var machine = requireNonNullElseGet(idle.poll(), factory::getStateMachine);
        putAt(step, machine);
        machine.startReactively().block();
        machine.sendEvent(Mono.just(MessageBuilder.withPayload(event).build())).blockLast();
        var next = stepOf(machine); // what sendEvent answers is no proof of a transition
        machine.stopReactively().block();
        idle.add(machine); // not in a finally: a machine that failed half way is dropped
        return next;
    }

    private static void putAt(String step, StateMachine<String, String> machine) {
        var context = new DefaultStateMachineContext<String, String>(step, null, null, null);
        machine.getStateMachineAccessor()
                .doWithAllRegions(
                        region -> region.resetStateMachineReactively(context).block());
    }

    private static String stepOf(StateMachine<String, String> machine) {
        return machine.getState().getIds().stream()
                .filter(id -> !id.equals(ANYWHERE))
                .findFirst()
                .orElseThrow();
    }

    private static StateMachineFactory<String, String> factoryFor(FlowDefinition flow) {
        try {
            var builder = StateMachineBuilder.<String, String>builder();
            builder.configureStates()
                    .withStates()
                    .initial(ANYWHERE)
                    .and()
                    .withStates()
                    .parent(ANYWHERE)
                    .initial(flow.start())
                    .states(flow.steps().keySet());
            var transitions = builder.configureTransitions();
            for (var word : flow.anywhere().entrySet()) {
                transitions.withExternal().source(ANYWHERE).event(word.getKey()).target(word.getValue());
            }
            for (var from : flow.steps().entrySet()) {
                for (var exit : from.getValue().when().entrySet()) {
                    transitions
                            .withExternal()
                            .source(from.getKey())
                            .event(exit.getKey())
                            .target(exit.getValue());
                }
            }
            return builder.createFactory();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot build a state machine for flow " + flow.key(), e);
        }
    }
}
