package id.temani.flows.engine;

import id.temani.conversation.Effect;
import id.temani.conversation.Facts;
import id.temani.conversation.Position;
import id.temani.conversation.Turn;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Step;
import id.temani.flows.engine.FlowLibrary.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One turn in the making: moves through the steps until one waits for the person, and collects what is said. */
final class Walk {

    /** Longer than any chain of steps that lead on by themselves; a circle of them is a mistake in the files. */
    private static final int MOST_HOPS = 20;

    private final FlowLibrary library;
    private final Prompts prompts;
    private final Questionnaires questionnaires;
    private final TalkDraft talk;
    private final Speech speech;
    private final List<Effect> effects = new ArrayList<>();
    private boolean understood = true;

    Walk(FlowLibrary library, Prompts prompts, Questionnaires questionnaires, TalkDraft talk) {
        this.library = library;
        this.prompts = prompts;
        this.questionnaires = questionnaires;
        this.talk = talk;
        this.speech = new Speech(prompts, questionnaires);
    }

    FlowLibrary library() {
        return library;
    }

    TalkDraft talk() {
        return talk;
    }

    Position position() {
        return talk.position().orElseThrow(() -> new IllegalStateException("The talk has not begun"));
    }

    Loaded here() {
        return library.find(position()).orElseThrow(() -> new IllegalStateException("Not a known position"));
    }

    FlowDefinition flow() {
        return here().definition();
    }

    String stepName() {
        return position().step();
    }

    Step step() {
        return flow().step(stepName());
    }

    /** Whether something else was left to come here. */
    boolean inAside() {
        return flow().isAside(stepName());
    }

    /** Says a line before whatever is said next. */
    void line(String key) {
        speech.line(talk, key);
    }

    /** The same with values for its braces. */
    void line(String key, Map<String, String> values) {
        speech.line(talk, key, values);
    }

    /** Whether anything but words came of this turn so far. */
    boolean hadEffects() {
        return !effects.isEmpty();
    }

    void notUnderstood() {
        understood = false;
    }

    void footer() {
        speech.footer();
    }

    /** Whether the talk stands at a flow, version or step that is no longer known. */
    boolean isLost() {
        return talk.position().flatMap(library::find).isEmpty();
    }

    /** A talk that has not begun, or is lost, stands at the first step, without anything being said. */
    void standSomewhere() {
        if (isLost()) {
            talk.interruptedAt(Optional.empty());
            talk.moveTo(library.entrance(Places.FIRST_CONTACT, Optional.empty()));
        }
    }

    /** From now on nothing is shown of this talk until it is opened; danger that is being talked about goes on. */
    void close(String how) {
        talk.remember(Facts.CLOSED, how);
        if (!isLost() && !Places.worksWhenClosed(position())) {
            standAt(library.entrance(Places.CLOSED, Optional.of(how)));
        }
    }

    /** A closed talk leads nowhere but to where it rests, to help in danger, and to erasing everything. */
    private Position admitted(Position next) {
        return talk.fact(Facts.CLOSED)
                .filter(how -> !Places.worksWhenClosed(next))
                .map(how -> library.entrance(Places.CLOSED, Optional.of(how)))
                .orElse(next);
    }

    /** Stands at another step, without anything being said; what is left for an aside is remembered. */
    void standAt(Position next) {
        standAt(next, resting());
    }

    /** Where an aside leads back to: the last step outside of one that waited for the person. */
    private Optional<Position> resting() {
        return isLost() ? Optional.empty() : inAside() ? talk.interrupted() : talk.position();
    }

    private void standAt(Position next, Optional<Position> resting) {
        talk.moveTo(next);
        talk.interruptedAt(inAside() ? resting : Optional.empty());
    }

    /** Words that are no answer to an aside of a live talk are chat: the aside is closed. */
    void leaveAside() {
        if (inAside()) {
            standAt(whereItWasLeft());
        }
    }

    /** Whether a button's question is the one that is asked here. */
    boolean isAsked(String question) {
        return flow().question(stepName()).equals(question);
    }

    /** An answer to a safety question counts whenever it comes. */
    void returnToSafety(String asked, String code) {
        var flow = library.newest(Places.SAFETY);
        var prefix = Places.SAFETY + ".";
        var name = asked.startsWith(prefix) ? asked.substring(prefix.length()) : "";
        if (flow.definition().find(name).orElse(null) instanceof Step.Question question
                && question.choices().contains(code)
                && !isAsked(asked)) {
            standAt(flow.at(name));
        }
    }

    /** Goes where {@code event} leads from here. */
    void follow(String event) {
        var here = here();
        goTo(here.at(here.transitions().next(stepName(), event)), event);
    }

    /** Goes to {@code target}, and on until a step waits; then says what stands there. */
    void goTo(Position target, String event) {
        slideTo(target);
        say(event);
    }

    /** The same without saying what stands there. */
    void slide(String event) {
        var here = here();
        slideTo(here.at(here.transitions().next(stepName(), event)));
    }

    private void slideTo(Position target) {
        var resting = resting();
        Optional<Position> next = Optional.of(target);
        for (int hops = 0; next.isPresent(); hops++) {
            if (hops > MOST_HOPS) {
                throw new IllegalStateException("Steps of flow %s lead in a circle".formatted(target.flow()));
            }
            enter(admitted(next.get()), resting);
            next = onward();
        }
    }

    /** Says the lines so far and nothing of what stands here. */
    void sayNoMore() {
        speech.utterLines();
    }

    /** Says again what stands here. */
    void sayAgain() {
        say("");
    }

    Turn turn() {
        return new Turn(talk.toTalk(), speech.replies(), effects, understood);
    }

    private void enter(Position next, Optional<Position> resting) {
        standAt(next, resting);
        var arrival = step().arrival();
        effects.addAll(arrival.effects());
        arrival.set().forEach(talk::remember);
        arrival.forget().forEach(this::forget);
        arrival.agrees().forEach((fact, keys) -> prompts.agreed(talk, fact, keys));
        if (arrival.reopens()) {
            questionnaires.reopenLast(talk);
        }
        if (arrival.extendsSheet()) {
            questionnaires.extend(talk);
        }
        if (step() instanceof Step.Questionnaire(var ignored, var instrument, var when)
                && questionnaires.complete(talk, instrument)) {
            questionnaires.conclude(talk, instrument);
        }
    }

    private void forget(String what) {
        switch (what) {
            case Step.Arrival.ANSWERS -> talk.answers(Map.of());
            case Step.Arrival.CONSENTS -> talk.forgetConsents();
            default -> talk.forget(what);
        }
    }

    /** Where this step leads by itself; empty when it waits. */
    private Optional<Position> onward() {
        return switch (step()) {
            case Step.Decision decision -> Optional.of(by(Decisions.decide(decision.rule(), talk)));
            case Step.Passage passage -> {
                passage.arrival().say().ifPresent(this::line);
                yield Optional.of(by(Step.THEN));
            }
            case Step.Door door -> {
                door.arrival().say().ifPresent(this::line);
                yield Optional.of(target(door.to()));
            }
            case Step.Questionnaire(var ignored, var instrument, var when)
            when questionnaires.complete(talk, instrument) -> Optional.of(by(Step.COMPLETE));
            case Step.Questionnaire waits -> Optional.empty();
            case Step.Question waits -> Optional.empty();
            case Step.FreeText waits -> Optional.empty();
            case Step.Reading waits -> Optional.empty();
            case Step.Silent waits -> Optional.empty();
        };
    }

    private Position by(String event) {
        var here = here();
        return here.at(here.transitions().next(stepName(), event));
    }

    private Position target(Step.Target target) {
        return switch (target) {
            case Step.Target.Flow(var flow, var step) -> library.entrance(flow, step);
            case Step.Target.Back() -> whereItWasLeft();
        };
    }

    /** In a live talk an aside always leads back to the person at the other end. */
    private Position whereItWasLeft() {
        if (talk.isLive()) {
            return library.entrance(Places.ASK_PERSON, Optional.of(Places.TALKING));
        }
        return talk.interrupted()
                .filter(left -> library.find(left).isPresent())
                .map(this::whereConsentStillStands)
                .orElseGet(() -> library.entrance(Places.FIRST_CONTACT, Optional.empty()));
    }

    /** Consent may have been withdrawn, or its text changed, meanwhile: then nothing about health is asked on. */
    private Position whereConsentStillStands(Position left) {
        var asks = library.find(left)
                .filter(there -> there.definition().step(left.step()) instanceof Step.Questionnaire)
                .isPresent();
        return asks && talk.fact(Facts.CONSENT_A).isEmpty()
                ? library.entrance(Places.FIRST_CONTACT, Optional.of(Places.MENU))
                : left;
    }

    private void say(String event) {
        speech.say(this, event);
        if (step().arrival().ends()) {
            talk.forgetEverything();
        }
    }
}
