package id.temani.flows.engine;

import id.temani.flows.definition.FlowDefinition;

/** Looks the answer up in the flow file. The way out, should the state machine library stop working one day. */
record TableTransitions(FlowDefinition flow) implements Transitions {

    @Override
    public String next(String step, String event) {
        var anywhere = flow.anywhere().getOrDefault(event, step);
        return flow.step(step).when().getOrDefault(event, anywhere);
    }
}
