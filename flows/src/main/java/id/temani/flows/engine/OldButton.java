package id.temani.flows.engine;

import id.temani.safety.Danger;

/**
 * A tap on a button of a question that is over: it changes nothing. In a talk nothing else is asked then, because the next
 * words are for the person at the other end.
 */
record OldButton(Walk walk, String code) {

    /** Calls for help from whatever question. */
    private static final String EMERGENCY = "emergency";

    /**
     * Whether the talk stands where its person waited for somebody who is there by now: an agent begins a talk, and the flow
     * is told of it by nobody.
     */
    boolean isFromBeforeTheTalk() {
        return isTalkGoingOn() && walk.flow().flow().equals(Places.ASK_PERSON);
    }

    void answer() {
        if (!isTalkGoingOn()) {
            walk.line("engine.old-button");
            walk.sayAgain();
        } else if (code.equals(EMERGENCY)) {
            DefinedFlowEngine.interrupt(walk, Danger.CALLED);
        } else {
            walk.line("engine.old-button-in-talk");
            walk.sayNoMore();
        }
    }

    /** What was opened beside the talk, and danger, are asked about like anywhere else. */
    private boolean isTalkGoingOn() {
        return walk.talk().isLive() && !walk.inAside();
    }
}
