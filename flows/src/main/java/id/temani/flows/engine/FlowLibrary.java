package id.temani.flows.engine;

import id.temani.conversation.Position;
import id.temani.flows.definition.FlowDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All versions of all flows, each with the machine that knows its exits. */
final class FlowLibrary {

    /** A flow and where its events lead. */
    record Loaded(FlowDefinition definition, Transitions transitions) {

        Position at(String step) {
            return new Position(definition.flow(), definition.version(), step);
        }
    }

    private final Map<String, Loaded> byKey = new HashMap<>();
    private final Map<String, Loaded> newest = new HashMap<>();

    FlowLibrary(List<FlowDefinition> flows, Function<FlowDefinition, Transitions> machine) {
        for (var flow : flows) {
            var loaded = new Loaded(flow, machine.apply(flow));
            byKey.put(flow.key(), loaded);
            newest.merge(
                    flow.flow(),
                    loaded,
                    (one, other) ->
                            one.definition().version() > other.definition().version() ? one : other);
        }
    }

    /** Empty when that version or step is no longer known. */
    Optional<Loaded> find(Position position) {
        return Optional.ofNullable(byKey.get(position.flow() + "@" + position.version()))
                .filter(loaded -> loaded.definition().find(position.step()).isPresent());
    }

    /** @throws IllegalArgumentException when there is no such flow */
    Loaded newest(String flow) {
        var loaded = newest.get(flow);
        if (loaded == null) {
            throw new IllegalArgumentException("There is no flow " + flow);
        }
        return loaded;
    }

    /** The start of the newest version, or one of its steps. */
    Position entrance(String flow, Optional<String> step) {
        var loaded = newest(flow);
        return loaded.at(step.orElse(loaded.definition().start()));
    }
}
