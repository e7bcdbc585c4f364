package id.temani.desk;

import id.temani.conversation.Content;
import id.temani.conversation.Facts;
import id.temani.conversation.InboundLimit;
import id.temani.conversation.Input;
import id.temani.conversation.ReceiptCode;
import id.temani.conversation.Vocabulary;
import id.temani.privacy.DailyCounts;
import id.temani.relay.RelayDesk;
import id.temani.relay.Said;
import id.temani.resident.Role;
import id.temani.safety.Danger;
import id.temani.safety.SafetyDesk;
import id.temani.safety.SafetyNet;
import id.temani.tally.Indicator;
import id.temani.tally.Tally;
import id.temani.unit.Poster;
import id.temani.unit.Posters;
import id.temani.unit.UnitId;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Duration;
import java.time.ZoneOffset;

/** Serves everybody who is not staff: danger first, then the person at the other end, then the flows. */
public final class ResidentDesk {

    private static final Duration TELL_LIMIT_EVERY = Duration.ofMinutes(1);

    private final SafetyNet net;
    private final InboundLimit limit;
    private final FlowSteps flows;
    private final Vocabulary words;
    private final InTalk inTalk;
    private final Entrance entrance;
    private final Continuation continuation;
    private final RelayDesk relay;
    private final SafetyDesk safety;
    private final ReminderReplies reminders;
    private final DailyCounts counts;
    private final Tally tally;
    private final Posters posters;
    private final ResidentCases cases;
    private final Phrasebook phrases;

    public ResidentDesk(
            SafetyNet net,
            InboundLimit limit,
            FlowSteps flows,
            Vocabulary words,
            InTalk inTalk,
            Entrance entrance,
            Continuation continuation,
            RelayDesk relay,
            SafetyDesk safety,
            ReminderReplies reminders,
            DailyCounts counts,
            Tally tally,
            Posters posters,
            ResidentCases cases,
            Phrasebook phrases) {
        this.net = net;
        this.limit = limit;
        this.flows = flows;
        this.words = words;
        this.inTalk = inTalk;
        this.entrance = entrance;
        this.continuation = continuation;
        this.relay = relay;
        this.safety = safety;
        this.reminders = reminders;
        this.counts = counts;
        this.tally = tally;
        this.posters = posters;
        this.cases = cases;
        this.phrases = phrases;
    }

    void serve(Visit visit) {
        var danger = Words.written(visit.content()).flatMap(net::check);
        if (danger.isPresent()) {
            inDanger(visit, danger.get());
        } else if (limit.admits(visit.id())) {
            var isNew = visit.conversation().talk().position().isEmpty();
            attend(visit);
            if (isNew && visit.conversation().role() == Role.RESIDENT) {
                reached(visit);
            }
        } else {
            slowDown(visit);
        }
    }

    /** Where somebody is from is known by now if a poster's code brought them; which poster it was is counted and not kept. */
    private void reached(Visit visit) {
        var unit = visit.conversation().talk().fact(Facts.UNIT).map(UnitId::new);
        var channel = visit.conversation().address().channel();
        var label = unit.map(known -> Words.brought(visit.content())
                        .flatMap(posters::byCode)
                        .filter(poster -> poster.unit().equals(known))
                        .map(Poster::label)
                        .orElse(Poster.LABEL))
                .orElse("");
        tally.count(unit.orElse(Tally.NOWHERE), Indicator.REACHED, label, channel, visit.now());
    }

    /** A parked line for an agent who is gone meanwhile goes back to its writer in words; says whether it was one. */
    boolean returned(Visit visit) {
        var line = Words.written(visit.content())
                .filter(text -> words.resident(text).isEmpty())
                .filter(text -> net.check(text).isEmpty())
                .isPresent();
        var returned = line && flows.waitsAgain(visit);
        if (returned) {
            visit.reply(phrases.say(visit.language(), Line.TALK_LINE_RETURNED));
        }
        return returned;
    }

    /** A parked message whose moment has passed: a line for a person is delivered late, a question is asked again. */
    void serveLate(Visit visit) {
        var live = flows.live(visit);
        if (visit.content() instanceof Content.Photo && live.isPresent()) {
            attend(visit);
        } else if (visit.content() instanceof Content.Text(var text) && live.isPresent()) {
            relay.lateFromResident(live.get(), Said.words(text), visit.now(), visit.letters());
        } else if (live.isEmpty()) {
            flows.advance(visit, new Input.Said(Vocabulary.ResidentWord.ULANG.name()));
        }
    }

    /** The answer when handling threw: help if danger was spoken of, else one word of apology. Changes nothing. */
    void apologise(Visit visit) {
        var danger = Words.written(visit.content()).flatMap(net::check);
        if (danger.isPresent() && visit.conversation().role() == Role.RESIDENT) {
            flows.help(visit, danger.get());
        } else {
            visit.reply(
                    phrases.say(visit.language(), mayBeKept(visit.content()) ? Line.TROUBLE : Line.DROP_THIRD_PARTY));
        }
    }

    /** Whether a message that could not be carried out may wait for another try; help comes before secrecy. */
    boolean mayBeKept(Content content) {
        return Words.written(content)
                .filter(text -> net.check(text).isEmpty())
                .filter(relay::isAboutSupply)
                .isEmpty();
    }

    private void inDanger(Visit visit, Danger danger) {
        safety.noted(visit.id(), danger, visit.now());
        if (visit.real()) {
            counts.add(visit.now().atOffset(ZoneOffset.UTC).toLocalDate(), DailyCounts.Counted.DANGER);
        }
        var live = flows.live(visit);
        live.ifPresent(talk -> inTalk.interrupted(visit, talk));
        flows.interrupt(visit, danger);
        if (danger.alertsAtOnce() || live.isPresent()) {
            flows.raiseAlarm(visit);
        }
    }

    private void attend(Visit visit) {
        var receipt = Words.receipt(visit.content());
        if (receipt.isPresent()) {
            goOn(visit, receipt.get());
            return;
        }
        if (isClosed(visit)) {
            flows.advance(visit, Words.asked(visit.content()));
            return;
        }
        switch (visit.content()) {
            case Content.Text(var text) -> read(visit, text);
            case Content.Tap(var payload, var label) -> tapped(visit, payload);
            case Content.Opened(var code) -> opened(visit, code);
            case Content.Edited edited -> flows.live(visit).ifPresent(live -> inTalk.edited(visit, live, edited));
            case Content.Photo(var photo, var caption) -> photo(visit, Said.photo(photo, caption));
            case Content.Unsupported(var kind) -> refuse(visit, kind);
            case Content.Blocked blocked -> {}
            case Content.Unblocked unblocked -> {}
        }
    }

    private void goOn(Visit visit, ReceiptCode code) {
        visit.takeBackMessage();
        if (continuation.redeem(visit, code)) {
            flows.advance(visit, new Input.Said(Vocabulary.ResidentWord.LANJUT.name()));
        }
    }

    /** Nothing is passed on or explained here: whoever writes may be somebody else than who wrote before. */
    private boolean isClosed(Visit visit) {
        var talk = visit.conversation().talk();
        return talk.isClosed() || talk.isGone(visit.now()) && !cases.keepOpen(visit);
    }

    private void read(Visit visit, String text) {
        if (cases.said(visit, text, flows)) {
            return;
        }
        var looks = words.resident(text).filter(Vocabulary.ResidentWord.LANJUT::equals);
        if (looks.isPresent() && reminders.looked(visit, flows)) {
            return;
        }
        if (visit.conversation().isLive()) {
            inTalk.read(visit, text);
            return;
        }
        switch (entrance.read(visit, text)) {
            case NONE -> flows.advance(visit, new Input.Said(text));
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
        flows.advance(visit, new Input.Said(begun ? Vocabulary.ResidentWord.MENU.name() : ""));
    }

    private void tapped(Visit visit, String payload) {
        if (inTalk.tapped(visit, payload) || reminders.tapped(visit, payload, flows)) {
            return;
        }
        if (cases.tapped(visit, payload, flows)) {
            return;
        }
        var input = new Input.Tapped(payload);
        if (visit.conversation().isLive()) {
            flows.answered(visit, input);
        } else {
            flows.advance(visit, input);
        }
    }

    /** Where photos are not passed on, the words under one still are. */
    private void photo(Visit visit, Said said) {
        if (inTalk.passedOn(visit, said)) {
            return;
        }
        if (!said.text().isBlank()) {
            read(visit, said.text());
        }
        refuse(visit, Content.Kind.PHOTO);
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
}
