package id.temani.desk;

import id.temani.conversation.Content;
import id.temani.conversation.Conversation;
import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.InboundLimit;
import id.temani.conversation.Input;
import id.temani.conversation.Talk;
import id.temani.conversation.Turn;
import id.temani.conversation.Vocabulary;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.privacy.DailyCounts;
import id.temani.relay.RelayDesk;
import id.temani.resident.Role;
import id.temani.safety.Danger;
import id.temani.safety.SafetyDesk;
import id.temani.safety.SafetyNet;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Serves everybody who is not staff: danger first, then the person at the other end, then the flows. */
public final class ResidentDesk {

    /** What the flows call the end of a talk with an agent. */
    static final String TALK_ENDED = "talk-ended";

    private static final String SEND_LINE = "send-line:";
    private static final Duration TELL_LIMIT_EVERY = Duration.ofMinutes(1);

    private final SafetyNet net;
    private final InboundLimit limit;
    private final FlowEngine flows;
    private final Vocabulary words;
    private final Entrance entrance;
    private final Handoffs handoffs;
    private final RelayDesk relay;
    private final SafetyDesk safety;
    private final Effects effects;
    private final DailyCounts counts;
    private final Phrasebook phrases;

    public ResidentDesk(
            SafetyNet net,
            InboundLimit limit,
            FlowEngine flows,
            Vocabulary words,
            Entrance entrance,
            Handoffs handoffs,
            RelayDesk relay,
            SafetyDesk safety,
            Effects effects,
            DailyCounts counts,
            Phrasebook phrases) {
        this.net = net;
        this.limit = limit;
        this.flows = flows;
        this.words = words;
        this.entrance = entrance;
        this.handoffs = handoffs;
        this.relay = relay;
        this.safety = safety;
        this.effects = effects;
        this.counts = counts;
        this.phrases = phrases;
    }

    void serve(Visit visit) {
        var danger = written(visit.content()).flatMap(net::check);
        if (danger.isPresent()) {
            inDanger(visit, danger.get());
        } else if (limit.admits(visit.id())) {
            attend(visit);
        } else {
            slowDown(visit);
        }
    }

    /** A parked message whose moment has passed: a line for a person is delivered late, a question is asked again. */
    void serveLate(Visit visit) {
        var live = live(visit);
        if (visit.content() instanceof Content.Text(var text) && live.isPresent()) {
            relay.lateFromResident(live.get(), text, visit.letters());
        } else if (live.isEmpty()) {
            advance(visit, new Input.Said(Vocabulary.ResidentWord.ULANG.name()));
        }
    }

    /** The answer when handling threw: help if danger was spoken of, else one word of apology. Changes nothing. */
    void apologise(Visit visit) {
        var danger = written(visit.content()).flatMap(net::check);
        if (danger.isPresent() && visit.conversation().role() == Role.RESIDENT) {
            visit.replyUrgently(flows.interrupt(visit.conversation().talk(), danger.get(), visit.now())
                    .replies());
        } else {
            visit.reply(phrases.say(visit.language(), Line.TROUBLE));
        }
    }

    /** Something happened that the person did not do. */
    void happened(Visit visit, String event) {
        apply(visit, flows.advance(informed(visit), new Input.Happened(event), visit.now()));
    }

    private static Optional<String> written(Content content) {
        return switch (content) {
            case Content.Text(var text) -> Optional.of(text);
            case Content.Edited(var text) -> Optional.of(text);
            case Content.Tap tap -> Optional.empty();
            case Content.Opened opened -> Optional.empty();
            case Content.Unsupported unsupported -> Optional.empty();
            case Content.Blocked blocked -> Optional.empty();
            case Content.Unblocked unblocked -> Optional.empty();
        };
    }

    private void inDanger(Visit visit, Danger danger) {
        safety.noted(visit.id(), danger, visit.now());
        if (visit.real()) {
            counts.add(visit.now().atOffset(ZoneOffset.UTC).toLocalDate(), DailyCounts.Counted.DANGER);
        }
        var live = live(visit);
        live.ifPresent(talk ->
                written(visit.content()).ifPresent(text -> relay.dangerFromResident(talk, text, visit.letters())));
        var turn = flows.interrupt(informed(visit).withFact(Facts.DANGER, lower(danger)), danger, visit.now());
        visit.become(turn.talk());
        visit.replyUrgently(turn.replies());
        turn.effects().forEach(effect -> effects.carryOut(effect, visit));
        if (danger.alertsAtOnce() || live.isPresent()) {
            effects.raiseAlarm(visit);
        }
    }

    private void attend(Visit visit) {
        switch (visit.content()) {
            case Content.Text(var text) -> read(visit, text);
            case Content.Tap(var payload, var label) -> tapped(visit, payload);
            case Content.Opened(var code) -> opened(visit, code);
            case Content.Edited edited ->
                live(visit).ifPresent(live -> visit.reply(phrases.say(visit.language(), Line.EDIT_NOT_PASSED_ON)));
            case Content.Unsupported(var kind) -> refuse(visit, kind);
            case Content.Blocked blocked -> {}
            case Content.Unblocked unblocked -> {}
        }
    }

    private void read(Visit visit, String text) {
        if (visit.conversation().isLive()) {
            readInTalk(visit, text);
            return;
        }
        switch (entrance.read(visit, text)) {
            case NONE -> advance(visit, new Input.Said(text));
            case UNIT -> welcome(visit);
            case INVITATION -> {}
        }
    }

    private void opened(Visit visit, String code) {
        if (visit.conversation().isLive() || entrance.read(visit, code) != Entrance.Code.INVITATION) {
            welcome(visit);
        }
    }

    /** Greets a newcomer and shows everybody else what can be done now. */
    private void welcome(Visit visit) {
        var begun = visit.conversation().talk().position().isPresent();
        advance(visit, new Input.Said(begun ? Vocabulary.ResidentWord.MENU.name() : ""));
    }

    private void readInTalk(Visit visit, String text) {
        var word = words.resident(text);
        if (word.isPresent() && word.get().worksInTalk()) {
            advance(visit, new Input.Said(text));
        } else if (word.isPresent()) {
            visit.reply(phrases.say(visit.language(), Line.TALK_WORD_OR_LINE)
                    .offering(Choice.of(
                            SEND_LINE + word.get().name(), phrases.text(visit.language(), Line.TALK_SEND_AS_LINE))));
        } else {
            answerAsideOrPassOn(visit, text);
        }
    }

    private void answerAsideOrPassOn(Visit visit, String text) {
        var talk = visit.conversation().talk();
        if (talk.asideOpen()) {
            var turn = flows.advance(informed(visit), new Input.Said(text), visit.now());
            if (turn.understood()) {
                apply(visit, turn);
                return;
            }
            visit.become(talk.backFromAside());
        }
        live(visit)
                .ifPresentOrElse(
                        live -> relay.fromResident(live, text, visit.letters()),
                        () -> advance(visit, new Input.Said(text)));
    }

    private void tapped(Visit visit, String payload) {
        if (payload.startsWith(SEND_LINE)) {
            live(visit)
                    .ifPresent(
                            live -> relay.fromResident(live, payload.substring(SEND_LINE.length()), visit.letters()));
            return;
        }
        var wasLive = visit.conversation().isLive();
        endIfEnded(visit);
        var turn = flows.advance(informed(visit), new Input.Tapped(payload), visit.now());
        if (turn.understood() || !wasLive) {
            apply(visit, turn);
        }
    }

    private void refuse(Visit visit, Content.Kind kind) {
        var line = switch (kind) {
            case VOICE -> Line.UNSUPPORTED_VOICE;
            case PHOTO, VIDEO -> Line.UNSUPPORTED_PHOTO;
            case STICKER, DOCUMENT, LOCATION, CONTACT, POLL, OTHER -> Line.UNSUPPORTED;
        };
        visit.reply(phrases.say(visit.language(), line));
        if (visit.conversation().talk().position().isEmpty()) {
            welcome(visit);
        }
    }

    private void slowDown(Visit visit) {
        var toldAt = visit.conversation().limitToldAt();
        if (toldAt.isEmpty() || toldAt.get().plus(TELL_LIMIT_EVERY).isBefore(visit.now())) {
            visit.become(visit.conversation().limitTold(visit.now()));
            visit.reply(phrases.say(visit.language(), Line.TOO_FAST));
        }
    }

    private void advance(Visit visit, Input input) {
        endIfEnded(visit);
        apply(visit, flows.advance(informed(visit), input, visit.now()));
    }

    private void apply(Visit visit, Turn turn) {
        visit.become(turn.talk());
        visit.reply(turn.replies());
        turn.effects().forEach(effect -> effects.carryOut(effect, visit));
    }

    /** The agent ended the talk in another transaction: the flow learns of it with the person's next message. */
    private void endIfEnded(Visit visit) {
        visit.conversation()
                .handoff()
                .filter(pending -> pending.status() == Handoff.Status.ENDED)
                .flatMap(pending -> handoffs.lock(pending.id()))
                .ifPresent(ended -> {
                    visit.become(flows.advance(informed(visit), new Input.Happened(TALK_ENDED), visit.now())
                            .talk());
                    handoffs.save(ended.settled(visit.now()));
                });
    }

    /** The resident's live talk, locked: the row, not the copy that came with the conversation, decides. */
    private Optional<Handoff> live(Visit visit) {
        return visit.conversation()
                .handoff()
                .filter(pending -> pending.status() == Handoff.Status.LIVE)
                .flatMap(pending -> handoffs.lock(pending.id()))
                .filter(handoff -> handoff.status() == Handoff.Status.LIVE);
    }

    /** The talk with the facts that only the desk knows. */
    private static Talk informed(Visit visit) {
        var conversation = visit.conversation();
        return conversation
                .talk()
                .withFact(Facts.CHANNEL, lower(conversation.address().channel()))
                .withFact(Facts.REQUEST, request(conversation));
    }

    private static String request(Conversation conversation) {
        return conversation
                .handoff()
                .map(Conversation.Pending::status)
                .filter(Handoff.Status::isOpen)
                .map(ResidentDesk::lower)
                .orElse("none");
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
