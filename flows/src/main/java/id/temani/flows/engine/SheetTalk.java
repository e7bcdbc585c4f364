package id.temani.flows.engine;

import id.temani.conversation.Vocabulary.ResidentWord;
import id.temani.flows.definition.Step;
import id.temani.flows.reading.AnswerReader;
import id.temani.flows.reading.Reading;
import id.temani.screening.AnswerSheet;
import java.util.Optional;

/** One turn inside a questionnaire: takes what was typed or tapped, and asks on. */
record SheetTalk(
        Walk walk,
        String instrument,
        Afterthought before,
        Questionnaires questionnaires,
        SheetReader sheets,
        AnswerReader reader) {

    /** Whether the words are an answer, or one to ask back about; then it was dealt with. */
    boolean said(String text) {
        var asked = questionnaires.asked(walk.talk(), instrument);
        return switch (sheets.take(walk.talk(), instrument, text)) {
            case Reading.Understood understood -> {
                answered(asked);
                yield true;
            }
            case Reading.Which which -> {
                new Misunderstanding(walk, questionnaires, reader).which(which);
                yield true;
            }
            case Reading.Unclear unclear -> false;
        };
    }

    /** Whether the button belongs to the question at hand; then its answer was taken. */
    boolean tapped(String asked, String code) {
        var taken = questionnaires.tap(walk.talk(), instrument, asked, code);
        if (taken) {
            answered(Optional.of(asked));
        }
        return taken;
    }

    void command(ResidentWord word) {
        var goesBack = word == ResidentWord.KEMBALI || word == ResidentWord.KOREKSI;
        if (word == ResidentWord.LEWATI) {
            var asked = questionnaires.asked(walk.talk(), instrument);
            questionnaires.change(walk.talk(), instrument, AnswerSheet::skip);
            answered(asked);
        } else if (goesBack && questionnaires.back(walk.talk(), instrument)) {
            walk.sayAgain();
        } else {
            walk.follow(Listener.event(goesBack ? ResidentWord.KEMBALI : word));
        }
    }

    /** @param question that was answered; the next message may come back to it */
    void answered(Optional<String> question) {
        var talk = walk.talk();
        talk.understood();
        talk.answered();
        before.answered(walk.position(), question);
        if (questionnaires.complete(talk, instrument)) {
            questionnaires.conclude(talk, instrument);
            walk.follow(Step.COMPLETE);
        } else {
            walk.sayAgain();
        }
    }
}
