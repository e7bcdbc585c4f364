package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Talk;
import id.temani.conversation.Turn;
import id.temani.flows.card.Card;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Known;
import id.temani.flows.definition.Step;
import id.temani.resident.Language;
import id.temani.safety.Danger;
import id.temani.screening.Instrument;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks through the conversations of the flow files. */
public final class DefinedFlowEngine implements FlowEngine {

    private static final String CHECK_BACK = "check-back";

    private final FlowLibrary library;
    private final Prompts prompts;
    private final Questionnaires questionnaires;
    private final PinRules pins = new PinRules(new SecureRandom());
    private final EngineParts parts;
    private final Description description;

    private DefinedFlowEngine(EngineParts parts, Function<FlowDefinition, Transitions> machine) {
        this.parts = parts;
        this.library = new FlowLibrary(parts.flows(), machine);
        this.questionnaires = new Questionnaires(
                parts.instruments(),
                parts.policies(),
                new TextRules(parts.instruments(), parts.reader()),
                parts.firstPass());
        this.prompts = new Prompts(parts, questionnaires);
        this.description = new Description(parts, prompts, questionnaires);
    }

    public static FlowEngine onSpringStateMachine(EngineParts parts) {
        return new DefinedFlowEngine(parts, StateMachineTransitions::new);
    }

    /** The way out of the library: the same answers from a table. */
    public static FlowEngine onTable(EngineParts parts) {
        return new DefinedFlowEngine(parts, TableTransitions::new);
    }

    static FlowEngine on(EngineParts parts, Function<FlowDefinition, Transitions> machine) {
        return new DefinedFlowEngine(parts, machine);
    }

    /** What flow files may name, for their checks. */
    public static Known known(EngineParts parts) {
        var values = new HashMap<Language, Map<String, String>>();
        for (var language : Language.all()) {
            values.put(language, parts.values(language));
        }
        return new Known(
                Decisions.outcomes(),
                Stream.concat(
                                new TextRules(parts.instruments(), parts.reader()).names().stream(),
                                PinRules.names().stream())
                        .collect(Collectors.toSet()),
                parts.instruments().stream().map(Instrument::id).collect(Collectors.toSet()),
                readable(parts),
                Places.all(),
                Prompts.TEXTS,
                values);
    }

    private static Set<String> readable(EngineParts parts) {
        return Stream.concat(
                        Stream.of(Step.CHOSEN, CardPages.ADVICE),
                        parts.cards().all().stream().map(Card::id))
                .collect(Collectors.toSet());
    }

    @Override
    public Turn advance(Talk talk, Input input, Instant now) {
        var walk = walk(talk);
        switch (input) {
            case Input.Happened(var event) -> happened(walk, event);
            case Input.Said(var text) -> listener(walk, now).said(text);
            case Input.Tapped(var payload) -> listener(walk, now).tapped(payload);
        }
        return walk.turn();
    }

    @Override
    public List<String> describe(Talk talk) {
        return description.of(talk);
    }

    @Override
    public Turn interrupt(Talk talk, Danger danger, Instant now) {
        var walk = walk(talk);
        var silence = Silence.of(talk.heardAt(), now);
        walk.talk().heardAt(now);
        new Gate(walk, silence).closeWhereDue();
        interrupt(walk, danger);
        return walk.turn();
    }

    @Override
    public Turn begin(Talk talk, String flow, Instant now) {
        var walk = walk(talk);
        walk.talk().heardAt(now);
        walk.talk().interruptedAt(Optional.empty());
        walk.goTo(library.entrance(flow, Optional.empty()), "");
        return walk.turn();
    }

    static void interrupt(Walk walk, Danger danger) {
        walk.standSomewhere();
        var kind = danger.name().toLowerCase(Locale.ROOT);
        walk.talk().remember(Facts.DANGER, kind);
        if (danger != Danger.CALLED) {
            walk.talk().remember(Decisions.DANGER_SPOKEN, Decisions.YES);
        }
        walk.talk().understood();
        walk.goTo(walk.library().entrance(Places.SAFETY, Optional.of(kind)), "");
    }

    private Walk walk(Talk talk) {
        var draft = new TalkDraft(talk);
        prompts.consents().dropOutdated(draft);
        return new Walk(library, prompts, questionnaires, draft);
    }

    private Listener listener(Walk walk, Instant now) {
        var heardAt = walk.talk().heardAt();
        var before = new Afterthought(walk, questionnaires, heardAt, now);
        walk.talk().heardAt(now);
        return new Listener(walk, Silence.of(heardAt, now), before, prompts, questionnaires, pins, parts);
    }

    private void happened(Walk walk, String event) {
        walk.standSomewhere();
        var flow = walk.flow();
        var target = Optional.ofNullable(flow.anywhere().get(event));
        if (target.isEmpty()) {
            return;
        }
        if (flow.aside()
                && !event.equals(CHECK_BACK)
                && flow.step(target.get()) instanceof Step.Door(var arrival, Step.Target.Flow(var to, var step))) {
            walk.talk().interruptedAt(Optional.of(library.entrance(to, step))); // danger first; this afterwards
            return;
        }
        walk.follow(event);
    }
}
