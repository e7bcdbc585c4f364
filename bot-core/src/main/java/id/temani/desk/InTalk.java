package id.temani.desk;

import id.temani.conversation.Content;
import id.temani.conversation.Input;
import id.temani.conversation.Vocabulary;
import id.temani.conversation.Vocabulary.ResidentWord;
import id.temani.handoff.Handoff;
import id.temani.relay.HandOverAnswers;
import id.temani.relay.HandOverDesk;
import id.temani.relay.LastLine;
import id.temani.relay.RelayDesk;
import id.temani.relay.Said;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.util.Optional;

/** What a resident writes and taps while a person is at the other end. */
public final class InTalk {

    private static final String SEND_LINE = "send-line:";
    private static final String SEND = "KIRIM ";

    private final FlowSteps flows;
    private final Vocabulary words;
    private final RelayDesk relay;
    private final HandOverDesk handOvers;
    private final LastLine lastLine;
    private final Phrasebook phrases;

    public InTalk(
            FlowSteps flows,
            Vocabulary words,
            RelayDesk relay,
            HandOverDesk handOvers,
            LastLine lastLine,
            Phrasebook phrases) {
        this.flows = flows;
        this.words = words;
        this.relay = relay;
        this.handOvers = handOvers;
        this.lastLine = lastLine;
        this.phrases = phrases;
    }

    void read(Visit visit, String text) {
        visit.become(visit.conversation().talk().heard(visit.now()));
        var word = words.resident(text);
        if (word.isPresent() && word.get().worksInTalk()) {
            tellOfLastLine(visit, word.get());
            flows.advance(visit, new Input.Said(text));
        } else if (word.isPresent()) {
            askWhetherItIsALine(visit, text);
        } else if (text.startsWith(SEND)) {
            answerAsideOrPassOn(visit, text.substring(SEND.length()));
        } else {
            answerAsideOrPassOn(visit, text);
        }
    }

    /** Who asks what can be done now may wonder whether their line arrived. */
    private void tellOfLastLine(Visit visit, ResidentWord word) {
        if (word == ResidentWord.MENU) {
            flows.live(visit)
                    .flatMap(live -> lastLine.ofResident(live, visit.language()))
                    .ifPresent(state -> visit.reply(Utterance.plain(state)));
        }
    }

    /** A word with nothing to act on in a talk is not swallowed: it may be meant for the person at the other end. */
    private void askWhetherItIsALine(Visit visit, String word) {
        visit.reply(phrases.say(visit.language(), Line.TALK_WORD_OR_LINE)
                .offering(Choice.typedAs(
                        SEND_LINE + word, phrases.text(visit.language(), Line.TALK_SEND_AS_LINE), SEND + word)));
    }

    private void answerAsideOrPassOn(Visit visit, String text) {
        var talk = visit.conversation().talk();
        if (talk.asideOpen()) {
            if (flows.answered(visit, new Input.Said(text))) {
                return;
            }
            visit.become(talk.backFromAside());
        }
        flows.live(visit)
                .ifPresentOrElse(
                        live -> answerOrPassOn(visit, live, text), () -> flows.advance(visit, new Input.Said(text)));
    }

    private void answerOrPassOn(Visit visit, Handoff live, String text) {
        if (!handOvers.answered(live, text, visit.now(), visit.letters())) {
            relay.fromResident(live, Said.words(text), visit.now(), visit.letters());
        }
    }

    /** Passes a photo on, if one goes on in which photos pass; says whether it was. */
    boolean passedOn(Visit visit, Said said) {
        var live = visit.conversation().isLive() ? flows.live(visit) : Optional.<Handoff>empty();
        var passing = live.filter(relay::passesPhotos);
        passing.ifPresent(talk -> {
            visit.become(visit.conversation().talk().heard(visit.now()));
            relay.fromResident(talk, said, visit.now(), visit.letters());
        });
        return passing.isPresent();
    }

    /** A button that belongs to the talk, whether it still goes on or not; says whether it was. */
    boolean tapped(Visit visit, String payload) {
        if (payload.startsWith(SEND_LINE)) {
            flows.live(visit)
                    .ifPresent(live -> relay.fromResident(
                            live, Said.words(payload.substring(SEND_LINE.length())), visit.now(), visit.letters()));
        } else if (RelayDesk.asksAboutHeldLine(payload)) {
            relay.tapped(visit.id(), visit.language(), payload, visit.now(), visit.letters());
        } else if (HandOverDesk.asks(payload)) {
            var tap = new HandOverAnswers.Tap(visit.id(), visit.language(), payload);
            handOvers.tapped(flows.live(visit), tap, visit.now(), visit.letters());
        } else {
            return false;
        }
        return true;
    }

    /** What was first written before this talk was for somebody else and is not shown, however it was changed. */
    void edited(Visit visit, Handoff live, Content.Edited edited) {
        if (live.acceptedAt().filter(edited.writtenAt()::isAfter).isPresent()) {
            relay.editedFromResident(live, edited.text(), visit.now(), visit.letters());
        } else {
            visit.reply(phrases.say(visit.language(), Line.EDIT_NOT_PASSED_ON));
        }
    }

    /** Danger was spoken of: the words are passed on as they are, and nothing else is asked. */
    void interrupted(Visit visit, Handoff live) {
        Words.written(visit.content())
                .ifPresent(text -> relay.dangerFromResident(live, text, visit.now(), visit.letters()));
        if (visit.content() instanceof Content.Photo(var photo, var caption) && relay.passesPhotos(live)) {
            relay.fromResident(live, Said.photo(photo, ""), visit.now(), visit.letters());
        }
        handOvers.interrupted(live, visit.now(), visit.letters());
    }
}
