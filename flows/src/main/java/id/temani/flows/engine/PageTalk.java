package id.temani.flows.engine;

import id.temani.flows.definition.Step;

/** One turn at the open page of a card. */
record PageTalk(Walk walk, Step.Reading reading, Prompts prompts) {

    /** Whether a button with this question and code stands under the page that is open. */
    boolean isAsked(String asked, String code) {
        var open = prompts.cardPages().open(walk.talk(), reading);
        return prompts.asked(walk, open).equals(asked) && open.codes(reading).contains(code);
    }

    /** Turns the page, or leads on from the card. */
    void follow(String event) {
        walk.talk().understood();
        var turns = event.equals(Step.NEXT_PAGE) || event.equals(Step.PAGE_BEFORE);
        if (turns && prompts.cardPages().turn(walk.talk(), reading, event)) {
            walk.sayAgain();
        } else {
            walk.follow(event);
        }
    }
}
