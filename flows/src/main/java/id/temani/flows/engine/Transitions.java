package id.temani.flows.engine;

/** Where an event leads to. The whole of what we ask of a state machine. */
interface Transitions {

    /**
     * Returns the step that {@code event} leads to from {@code step}; {@code step} itself when it leads nowhere.
     *
     * @throws IllegalArgumentException when there is no such step
     */
    String next(String step, String event);
}
