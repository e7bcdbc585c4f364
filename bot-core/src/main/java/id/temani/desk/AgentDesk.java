package id.temani.desk;

import id.temani.conversation.Content;
import id.temani.conversation.Effect;
import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Input;
import id.temani.conversation.Talk;
import id.temani.conversation.Turn;
import id.temani.conversation.Vocabulary;
import id.temani.conversation.Vocabulary.AgentCommand;
import id.temani.duty.Duty;
import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.Handoffs;
import id.temani.handoff.JoiningDesk;
import id.temani.handoff.Membership;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.handoff.Skills;
import id.temani.handoff.Wishes;
import id.temani.handoff.Workload;
import id.temani.relay.AgentLines;
import id.temani.relay.RelayDesk;
import id.temani.relay.Said;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Serves recovery agents on their own phones. Their words never trigger the safety net; only DARURAT does. Digits are
 * chat: offers are answered by a button or by AMBIL, NANTI, KENAL with a number.
 */
public final class AgentDesk {

    /** The flow in which an invited agent introduces themselves. */
    static final String JOINING = "agent-joins";

    private final Roster roster;
    private final JoiningDesk joinings;
    private final Handoffs handoffs;
    private final HandoffDesk handoffDesk;
    private final RelayDesk relay;
    private final AgentLines lines;
    private final AgentWords commands;
    private final AgentCases cases;
    private final AgentInterviews interviews;
    private final ReminderReplies reminders;
    private final Vocabulary words;
    private final Mistyped mistyped;
    private final FlowEngine flows;
    private final Phrasebook phrases;

    public AgentDesk(
            Roster roster,
            JoiningDesk joinings,
            Handoffs handoffs,
            HandoffDesk handoffDesk,
            RelayDesk relay,
            AgentLines lines,
            AgentWords commands,
            AgentCases cases,
            ReminderReplies reminders,
            Vocabulary words,
            FlowEngine flows,
            Phrasebook phrases) {
        this.roster = roster;
        this.joinings = joinings;
        this.handoffs = handoffs;
        this.handoffDesk = handoffDesk;
        this.relay = relay;
        this.lines = lines;
        this.commands = commands;
        this.cases = cases;
        this.interviews = cases.interviews();
        this.reminders = reminders;
        this.words = words;
        this.mistyped = new Mistyped(words, cases);
        this.flows = flows;
        this.phrases = phrases;
    }

    void serve(Visit visit) {
        roster.byChat(visit.id()).ifPresentOrElse(agent -> admit(visit, agent), () -> introduce(visit));
    }

    /** Whoever is not confirmed yet, or was stopped, has one right: to have everything about them erased. */
    private void admit(Visit visit, RecoveryAgent agent) {
        if (agent.member() == Membership.ACTIVE) {
            attend(visit, agent);
        } else if (!erases(visit, agent) && isWritten(visit.content())) {
            switch (agent.member()) {
                case JOINING -> joinings.remind(agent, visit.letters());
                case SUSPENDED, ACTIVE -> visit.reply(phrases.say(agent.reads(), Line.AGENT_SUSPENDED));
            }
        }
    }

    private static boolean isWritten(Content content) {
        return switch (content) {
            case Content.Text text -> true;
            case Content.Tap tap -> true;
            case Content.Opened opened -> true;
            case Content.Edited edited -> true;
            case Content.Unsupported unsupported -> true;
            case Content.Photo photo -> true;
            case Content.Blocked blocked -> false;
            case Content.Unblocked unblocked -> false;
        };
    }

    private boolean erases(Visit visit, RecoveryAgent agent) {
        return switch (visit.content()) {
            case Content.Text(var text) -> {
                var command = words.agent(text).filter(one -> one.word().ends());
                command.ifPresent(one -> commands.carryOut(one, agent, visit));
                yield command.isPresent();
            }
            case Content.Tap(var payload, var label) -> commands.erased(payload, agent, visit);
            default -> false;
        };
    }

    private void attend(Visit visit, RecoveryAgent agent) {
        switch (visit.content()) {
            case Content.Text(var text) -> read(visit, agent, text);
            case Content.Tap(var payload, var label) -> tapped(visit, agent, payload);
            case Content.Opened opened -> visit.reply(phrases.say(agent.reads(), Line.AGENT_HELP));
            case Content.Edited(var text, var writtenAt) -> edited(visit, agent, text);
            case Content.Photo(var photo, var caption) -> photo(visit, agent, Said.photo(photo, caption));
            case Content.Unsupported(var kind) ->
                visit.reply(phrases.say(
                        agent.reads(), kind == Content.Kind.VOICE ? Line.UNSUPPORTED_VOICE : Line.UNSUPPORTED));
            case Content.Blocked blocked -> {}
            case Content.Unblocked unblocked -> {}
        }
    }

    /** An open question about a held line comes first: BATAL answers it. Digits may be meant for an interview instead. */
    private void read(Visit visit, RecoveryAgent agent, String text) {
        var where = TopicOfAgent.of(visit, agent, lines);
        where.live().ifPresent(talk -> lines.chooses(agent, talk, visit.now()));
        if (!interviews.mayMean(agent, text) && asked(visit, agent, text, where)) {
            return;
        }
        var command = words.agent(text);
        if (where.isOver() && command.isEmpty()) {
            passOn(visit, agent, text);
        } else if (where.isOver() && TopicOfAgent.needsTalk(command.orElseThrow())) {
            commands.sayWhich(visit, agent);
        } else {
            carryOut(visit, agent, command, text);
        }
    }

    private boolean asked(Visit visit, RecoveryAgent agent, String text, TopicOfAgent where) {
        return relay.answered(visit.id(), false, agent.reads(), text, visit.now(), visit.letters())
                || where.live().isEmpty() && lines.answered(agent, text, visit.now(), visit.letters());
    }

    private void carryOut(Visit visit, RecoveryAgent agent, Optional<AgentCommand> command, String text) {
        var aboutTalk = command.filter(word -> commands.isAboutTalk(word, agent))
                .filter(word ->
                        word.number().filter(number -> cases.has(agent, number)).isEmpty());
        if (aboutTalk.isEmpty() && cases.said(visit, agent, text)) {
            return;
        }
        command.ifPresentOrElse(word -> commands.carryOut(word, agent, visit), () -> passOn(visit, agent, text));
    }

    /** Where photos are not passed on, the words under one still are; so is a command among them carried out. */
    private void photo(Visit visit, RecoveryAgent agent, Said said) {
        if (lines.passesPhotos(agent) && words.agent(said.text()).isEmpty()) {
            var typed = typed(visit, said);
            if (!interviews.took(visit, agent, typed)) {
                lines.said(agent, typed, visit.now(), visit.letters());
            }
            return;
        }
        if (!said.text().isBlank()) {
            read(visit, agent, said.text());
        }
        visit.reply(phrases.say(agent.reads(), Line.UNSUPPORTED_PHOTO));
    }

    /** An edit carries out no command; where it cannot be passed on, that is said as long as somebody could miss it. */
    private void edited(Visit visit, RecoveryAgent agent, String text) {
        var passed = words.agent(text).isEmpty()
                && visit.message()
                        .flatMap(InboundMessage::shownAs)
                        .filter(id -> lines.edited(agent, id, text, visit.now(), visit.letters()))
                        .isPresent();
        if (!passed && !handoffs.liveOf(agent.id()).isEmpty()) {
            visit.reply(phrases.say(agent.reads(), Line.EDIT_NOT_PASSED_ON));
        }
    }

    private static AgentLines.Typed typed(Visit visit, Said said) {
        return new AgentLines.Typed(
                said,
                visit.message().flatMap(InboundMessage::shownAs),
                visit.message().flatMap(InboundMessage::quotes),
                visit.message().flatMap(InboundMessage::topic));
    }

    private void tapped(Visit visit, RecoveryAgent agent, String payload) {
        if (RelayDesk.asksAboutHeldLine(payload)) {
            relay.tapped(visit.id(), agent.reads(), payload, visit.now(), visit.letters());
        } else if (reminders.tapped(visit, agent, payload)) {
            return;
        } else if (AgentLines.asksForWhom(payload)) {
            lines.tapped(agent, payload, visit.now(), visit.letters());
        } else if (!cases.tapped(visit, agent, payload)) {
            commands.tapped(payload, agent, visit);
        }
    }

    private void passOn(Visit visit, RecoveryAgent agent, String text) {
        var talking = !handoffs.liveOf(agent.id()).isEmpty();
        var typed = typed(visit, Said.words(text));
        if (!interviews.took(visit, agent, typed)
                && !commands.planned(text, agent, visit, talking)
                && !(talking && heldBack(visit, agent, text))
                && !lines.said(agent, typed, visit.now(), visit.letters())
                && !interviews.misunderstood(visit, agent)) {
            visit.reply(phrases.say(agent.reads(), Line.NO_TALK));
        }
    }

    private boolean heldBack(Visit visit, RecoveryAgent agent, String text) {
        var command = mistyped.command(text);
        command.ifPresent(
                word -> visit.reply(phrases.say(agent.reads(), TalkLine.LOOKS_LIKE_COMMAND, Map.of("word", word))));
        return command.isPresent();
    }

    /** Until an agent has answered everything, the flow that introduces them goes on. */
    private void introduce(Visit visit) {
        var talk = visit.conversation().talk();
        var turn = switch (visit.content()) {
            case Content.Text(var text) -> flows.advance(talk, new Input.Said(text), visit.now());
            case Content.Tap(var payload, var label) -> flows.advance(talk, new Input.Tapped(payload), visit.now());
            case Content.Opened opened -> flows.begin(talk, JOINING, visit.now());
            case Content.Edited edited -> flows.begin(talk, JOINING, visit.now());
            case Content.Photo photo -> flows.begin(talk, JOINING, visit.now());
            case Content.Unsupported unsupported -> flows.begin(talk, JOINING, visit.now());
            case Content.Blocked blocked -> unmoved(talk);
            case Content.Unblocked unblocked -> unmoved(talk);
        };
        visit.become(turn.talk());
        visit.reply(turn.replies());
        for (var effect : turn.effects()) {
            if (effect == Effect.AGENT_JOINED) {
                join(visit, turn.talk());
            } else if (effect == Effect.ERASE) {
                visit.erase();
            } else if (effect == Effect.STOP_SENDING) {
                visit.become(visit.conversation().silent());
            }
        }
    }

    private static Turn unmoved(Talk talk) {
        return new Turn(talk, List.of(), List.of(), false);
    }

    private void join(Visit visit, Talk talk) {
        var agent = new RecoveryAgent(
                AgentId.random(),
                visit.id(),
                visit.conversation().address().channel(),
                new UnitId(required(talk, Facts.UNIT)),
                required(talk, Facts.AGENT_NAME),
                Wishes.Gender.valueOf(required(talk, Facts.AGENT_GENDER).toUpperCase(Locale.ROOT)),
                Skills.of(
                        Arrays.stream(required(talk, Facts.AGENT_LANGUAGES).split(","))
                                .map(String::strip)
                                .map(Language::of)
                                .flatMap(Optional::stream)
                                .collect(Collectors.toUnmodifiableSet()),
                        required(talk, Facts.AGENT_PLEDGE)),
                Duty.UNSAID,
                Workload.NONE);
        joinings.introduced(agent, visit.now(), visit.letters());
    }

    private static String required(Talk talk, String fact) {
        return talk.fact(fact)
                .orElseThrow(() -> new IllegalStateException("The flow that introduces agents did not ask " + fact));
    }
}
